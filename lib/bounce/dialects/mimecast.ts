import type { Dialect } from '../dialect.ts';

/** Mimecast. */
export const mimecast: Dialect = {
  id: 'mimecast',
  phrases: [
    'an email that you attempted to send to the following address could not be delivered',
    'the problem appears to be :',
  ],
};
