import type { Dialect } from '../dialect.ts';

/** qmail-send and its family (QSBMF, cr.yp.to/proto/qsbmf.txt). */
export const qmail: Dialect = {
  id: 'qmail',
  text: /\bHi\. This is the\b|\bI('m afraid I)? wasn't able to deliver your message|\bthis is a permanent error; I've given up\b/i,
};
