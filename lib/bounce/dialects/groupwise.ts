import type { Dialect } from '../dialect.ts';

/** Novell GroupWise. */
export const groupwise: Dialect = {
  id: 'groupwise',
  phrases: [
    'the attached file had the following undeliverable recipient(s)',
    'the message that you sent was undeliverable to the following',
  ],
};
