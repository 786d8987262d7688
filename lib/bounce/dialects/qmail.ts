import type { Dialect } from '../dialect.ts';

/** qmail-send and its family (QSBMF, cr.yp.to/proto/qsbmf.txt), James included. */
export const qmail: Dialect = {
  id: 'qmail',
  signsLast: true, // by programs around qmail-remote
  reporting: /qmail-send program at/i,
  text: /(?:^|\n)[ \t]{0,40}Hi\. (?:This is the|The) /i,
  returned:
    /^-{2,10} ?(?:below this line is a copy of the|enclosed is a copy of the|undelivered message follows).{0,60}$/i,
  phrases: [
    "i'm afraid i wasn't able to deliver your message to the following",
    "i wasn't able to deliver your message to the following",
    "this is a permanent error; i've given up",
    "i'm not going to try again; this message has been in the queue too long",
  ],
};
