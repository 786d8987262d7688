import type { Dialect } from '../dialect.ts';

/** Barracuda. */
export const barracuda: Dialect = {
  id: 'barracuda',
  phrases: [
    'was blocked by our spam firewall',
    'the email you sent with the following subject has not been delivered',
  ],
};
