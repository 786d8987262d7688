import type { Dialect } from '../dialect.ts';

/** Stalwart Mail Server. */
export const stalwart: Dialect = {
  id: 'stalwart',
  text: /\brejected command '[A-Z]{4}[^\n']{0,340}' with code \d{3}\b/,
  phrases: ['your message could not be delivered to the following recipients:'],
};
