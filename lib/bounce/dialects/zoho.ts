import type { Dialect } from '../dialect.ts';

/** Zoho Mail: `ERROR_CODE :550, ERROR_CODE :5.1.1`. */
export const zoho: Dialect = {
  id: 'zoho',
  text: /\bERROR_CODE ?: ?\d/,
};
