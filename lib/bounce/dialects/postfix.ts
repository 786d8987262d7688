import type { Dialect } from '../dialect.ts';

/** Postfix: bounce(5). */
export const postfix: Dialect = {
  id: 'postfix',
  reporting: /(?:mail system at host|program at host)/i,
  text: /\bThis is the (?:mail system at host|[\w.-]{1,40} program at host)|\(in reply to (?:end of )?[A-Z]{4}[A-Z ]* command\)/i,
  phrases: [
    "i'm sorry to have to inform you that your message could not be",
    "i'm sorry to have to inform you that the message returned below could not be",
  ],
  subjects: ['undelivered mail returned to sender', 'delayed mail (still being retried)'],
};
