import type { Dialect } from '../dialect.ts';

/** m-FILTER (Japan). */
export const mFilter: Dialect = {
  id: 'm-filter',
  text: /(?:^|\n)-{5,10} ?server message\n/i,
  returned: /^-{5,10} ?original message$/i,
  phrases: ['「m-filter」が自動的に生成'],
};
