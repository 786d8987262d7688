import type { Dialect } from '../dialect.ts';

/** Trustwave MailMarshal. */
export const mailmarshal: Dialect = {
  id: 'mailmarshal',
  subject: /^(?:Undeliverable|Delivery fail)/i,
  text: /\bMailMarshal\b/,
  phrases: ['could not be delivered because of'],
};
