import type { Dialect } from '../dialect.ts';

/** Exim: the default of its bounce_message_file. */
export const exim: Dialect = {
  id: 'exim',
  text: /\bThis message was created automatically by (?:the )?(?:mail delivery software|SMTP relay)|\bA message that you (?:have )?sent (?:could not be|has not yet been) delivered to/i,
};
