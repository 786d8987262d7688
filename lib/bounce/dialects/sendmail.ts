import type { Dialect } from '../dialect.ts';

/** Sendmail: savemail.c and its transcript of the session. */
export const sendmail: Dialect = {
  id: 'sendmail',
  text: /--- (?:The following addresses had|Transcript of session follows)|\bThe original message was received at\b/i,
};
