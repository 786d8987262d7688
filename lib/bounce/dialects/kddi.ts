import type { Dialect } from '../dialect.ts';

/** au (KDDI). */
export const kddi: Dialect = {
  id: 'kddi',
  phrases: [
    'each of the following recipients was rejected by a remote mail server',
    'as their mailbox is full.',
    'the user(s) account is disabled',
    'the user(s) account is temporarily limited',
  ],
};
