import { gramsOf } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';

/** Tracking codes by the forms in which the systems print them, the exact ones first. Without a digit it is a word, with `/` or `:` a link. */
const FORMS = [
  /(?<![\w./:@?=-])(?<id>(?=[A-Za-z_-]{0,60}\d)[\w-]{6,60}(?:\.\d{1,4})?) - gsmtp\b/, // Google
  /\[(?<id>[\w.-]{3,80}\.(?:outlook|office365)\.com \d{4}-\d\d-\d\dT[\d:.]{8,15}Z \w{8,20})\]/i, // Microsoft, since 2022
  /\bInternalId=(?<id>\d{6,20})\b/, // Exchange, taken over
  /\bqueued as (?<id>(?=[A-Za-z_-]{0,40}\d)[\w-]{6,40})/i, // Postfix
  /\bid=(?<id>(?=[A-Za-z_-]{0,40}\d)[\w-]{10,40})\b/, // Exim
  /\b(?<id>[A-Za-z0-9]{14}(?:-[A-Za-z0-9]{14})?) Message accepted for delivery/i, // Sendmail
  /^ok:? (?<id>\d{9,11} qp \d{1,9})\b/i, // qmail
  /^ok:? (?<id>[0-9a-f]{14,20}-[0-9a-f-]{30,45}-000000)$/i, // Amazon SES
  /\b(?:queue|tracking|reference|ref|session|message)[ -]?id[:=]? {0,2}<?(?<id>[\w.@-]{0,40}\d[\w.@-]{5,40})>?/i,
  /\[(?<id>[\w.-]{3,80}\.(?:outlook|office365)\.com)\]/i, // Microsoft, older
].map((form) => wordingOf(form));

/** Finds the code by which the other side can look the mail up, in the words of one reply. */
export function findQueueId(text: string): string | undefined {
  const grams = gramsOf(text);
  return FORMS.map((form) => form.exec(text, grams)?.groups?.['id']).find((id) => id !== undefined);
}
