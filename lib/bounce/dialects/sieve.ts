import type { Dialect } from '../dialect.ts';

/** Sieve scripts that reject (RFC 5429): Cyrus, Dovecot Pigeonhole. */
export const sieve: Dialect = {
  id: 'sieve',
  text: /\bYour message to <[^\n>]{1,320}> was automatically rejected\b/i,
  phrases: ['was automatically rejected by sieve', 'your message was automatically rejected'],
};
