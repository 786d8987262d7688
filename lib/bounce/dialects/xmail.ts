import type { Dialect } from '../dialect.ts';

/** XMail. */
export const xmail: Dialect = {
  id: 'xmail',
  text: /\bXMail bounce: Rcpt=\[/,
};
