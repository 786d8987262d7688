import type { Dialect } from '../dialect.ts';

/** T-Online. */
export const tOnline: Dialect = {
  id: 't-online',
  text: /(?:^|\n)\|-{5,40} ?(?:Message log|Failed addresses) follows?: ?-{5,40}\|/i,
  returned: /^\|-{5,40} ?message (?:text|header) follows: ?-{5,40}\|$/i,
};
