import type { Dialect } from '../dialect.ts';

/** Sendmail: savemail.c and its transcript of the session. */
export const sendmail: Dialect = {
  id: 'sendmail',
  returned:
    /^-{2,10} ?(?:original message follows|message header follows|unsent message (?:follows|below)|returned message follows|header of (?:the )?original message)\b.{0,20}$/i,
  phrases: [
    '----- the following addresses had',
    '----- transcript of session follows',
    'the original message was received at',
  ],
  subjects: [
    'returned mail: see transcript for details',
    'postmaster notify: see transcript for details',
    'returned mail: user unknown',
  ],
};
