import type { Dialect } from '../dialect.ts';

/** GMX, WEB.DE, 1&1 and IONOS. */
export const gmx: Dialect = {
  id: 'gmx',
  text: /\bSMTP error from remote server (?:after|for|in)\b[^\n]{0,60}\bcommand\b/i,
};
