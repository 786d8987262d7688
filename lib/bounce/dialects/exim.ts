import type { Dialect } from '../dialect.ts';

/** Exim: the default of its bounce_message_file and warn_message_file. */
export const exim: Dialect = {
  id: 'exim',
  signsLast: true, // dkim_domain is an option of its smtp transport (its specification, "DKIM and SPF")
  returned: /^-{2,10} ?this is a copy of (?:the|your) message\b.{0,80}$/i,
  phrases: [
    'this message was created automatically by mail delivery software',
    'this message was created automatically by the mail delivery software',
    'this message was created automatically by the smtp relay',
    'a message that you sent could not be delivered to',
    'a message that you sent has not yet been delivered to',
    'a message that you have sent could not be delivered to',
    'the following text was generated during the delivery attempt',
  ],
  subjects: ['mail delivery failed: returning message to sender'],
};
