import type { Dialect } from '../dialect.ts';

/** SmarterMail. */
export const smartermail: Dialect = {
  id: 'smartermail',
  phrases: ['could not deliver message to the following recipient(s):'],
};
