import type { Dialect } from '../dialect.ts';

/** Kerio Connect. */
export const kerio: Dialect = {
  id: 'kerio',
  phrases: ['this message was created automatically by kerio'],
};
