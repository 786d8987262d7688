import type { Dialect } from '../dialect.ts';

/** Symantec Email Security (MessageLabs). */
export const messagelabs: Dialect = {
  id: 'messagelabs',
  phrases: ['this is the mail delivery agent at messagelabs systems'],
};
