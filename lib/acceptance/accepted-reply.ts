import { findSmtpReply } from '../bounce/find-reply.ts';
import { readSmtpReply, type SmtpReply } from '../bounce/smtp-reply.ts';
import { findFate } from './fate.ts';
import { matchSystem, type Matched } from './match-system.ts';

/** The reply by which a server took a mail over, and the system whose form it has, if any. */
export interface AcceptedReply {
  readonly reply: SmtpReply;
  readonly matched: Matched | undefined;
}

/** Code 250, or a status where logs leave the code out. */
const TAKEN = String.raw`(?:250[ -]|2\.\d\.\d[ \t])`;
/** Where logs and services keep the reply, in quotation marks or brackets: Postfix, Exim, Sendmail, events in JSON. */
const KEPT: readonly RegExp[] = [
  /\bstatus=sent ?\((?<reply>[^\n]{1,1000})\)/g,
  /(?:=>|->|\*>|>>)[^\n]{1,600}?\bC="(?<reply>[^"\n]{1,1000})"/g,
  /\bstat=Sent \((?<reply>[^\n]{1,1000})\)/g,
  new RegExp(
    String.raw`"[\w -]{2,40}"[ \t]{0,4}:[ \t]{0,4}"(?:smtp;[ \t]{0,2})?(?<reply>${TAKEN}[^"]{1,1000})"`,
    'g',
  ),
];
/** At the start of a line, in a transcript, behind the name of a field; the reply may have more lines. */
const FREE: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|\n)[ \t|>"'(]{0,20}(?:smtp;[ \t]{0,2})?(?=${TAKEN})`, 'g'),
  new RegExp(String.raw`(?:^|\n)[ \t|]{0,20}(?:<<<|<[-~*]{1,2}|<|S:)[ \t]{0,4}(?=${TAKEN})`, 'g'),
  new RegExp(
    String.raw`\b(?:response|reply|answer|diag\w{0,12}|smtp|status|result|details?|description|reason|message|last event)[ \t"']{0,4}[:=]?[ \t"'(\[]{0,4}(?:smtp;[ \t]{0,2})?(?=${TAKEN})`,
    'gi',
  ),
  /(?:^|\n)[ \t"']{0,8}(?:successfully )?(?:delivered|sent|accepted|success(?:ful)?|processed)[ \t"'|:,;(–—-]{1,8}(?=250[ -])/gi,
  /(?::|\bsaid:?)[ \t]{1,4}["'(]?(?=250[ -]2\.\d\.\d[ \t])/g,
];

/** Finds it in what was pasted; undefined where no reply says that a mail was taken. Of a whole dialogue the reply after the text counts. */
export function findAcceptedReply(text: string): AcceptedReply | undefined {
  const kept = KEPT.flatMap((form) => [...text.matchAll(form)]).flatMap(
    ({ groups }) => judge(groups?.['reply'] ?? '', true) ?? [],
  );
  const behindData = text.search(/(?:^|\n)[ \t|<>:*~S-]{0,20}354[ -]/);
  const rest = behindData < 0 ? text : text.slice(behindData);
  const free = FREE.flatMap((form) => [...rest.matchAll(form)])
    .toSorted((one, other) => one.index - other.index)
    .slice(0, 60)
    .flatMap((found) => judge(wholeReply(rest, found.index + found[0].length), false) ?? []);
  const all = [...kept, ...free];
  return all.find(({ matched }) => matched !== undefined) ?? all[0];
}

/** Whether a server refused or put off any mail here: that outweighs everything. */
export function tellsOfRefusal(text: string): boolean {
  return /^[45]/.test(findSmtpReply(text)?.code ?? '') || REFUSED.test(text);
}

const REFUSED =
  /(?<![\w.])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}(?![\d.])|\bdsn=[45]\.|\bstat(?:us)?=(?:bounced|deferred|expired|undeliverable|service unavailable|user unknown)|(?:^|\n)[ \t"'<>|S:-]{0,20}[45]\d\d[ -]\D/i;

/** From here on, with the further lines that bear the same code. */
function wholeReply(text: string, at: number): string {
  const lines = text.slice(at, at + 2000).split('\n');
  const end = lines.findIndex((line, index) => index > 0 && !/^[ \t|<~*S:-]{0,20}250[ -]/.test(line));
  const isOpen = /^250-/.test(lines[0] ?? '');
  return withoutClosing(isOpen ? lines.slice(0, end < 0 ? undefined : end).join('\n') : (lines[0] ?? ''));
}

/** Without what closes the quotation or the bracket that the reply stands in. */
function withoutClosing(reply: string): string {
  const bare = reply.trimEnd().replace(/["']{1,2}[,;]?$/, '');
  const isClosedTwice = bare.endsWith(')') && bare.split(')').length > bare.split('(').length;
  return isClosedTwice ? bare.slice(0, -1) : bare;
}

function judge(given: string, isKept: boolean): AcceptedReply | undefined {
  const reply = readSmtpReply(given);
  if (reply.code !== undefined && reply.code !== '250') return undefined;
  const words = reply.text.replace(/^2\.\d\.\d\s{1,8}/, ''); // stays there where no code stood before it
  if (KEYWORD.test(given) || STEP.test(words)) return undefined;
  const matched = matchSystem(words);
  return matched !== undefined || isTaking(reply, words, isKept) ? { reply, matched } : undefined;
}

/** What a server can do, in its answer to EHLO (RFC 5321 §4.1.1.1 and its extensions): the mail has not even begun. */
const KEYWORD =
  /(?:^|\s)250[ -](?:SIZE|8BITMIME|PIPELINING|STARTTLS|AUTH|CHUNKING|SMTPUTF8|ENHANCEDSTATUSCODES|DSN|HELP|VRFY|ETRN|EXPN|BINARYMIME|LIMITS|REQUIRETLS|X[A-Z-]{3,20})(?=[\s=]|$)/;
/** Answers to the steps before the text of the mail, and to others that take none. */
const STEP =
  /\b(?:sender|originator|recipient)\b[^.]{0,80}\b(?:ok|okay|accepted|valid)\b|\b(?:re-?set(?:ting)?|flushed|hello|pleased to meet|at your service|nothing done|still here|address ok|go ahead)\b/i;
/** The words by which servers say that they took a mail over. */
const WORDS =
  /^(?:ok(?:ay)?\b|accepted\b(?!\s+[a-z])|queued\b|requested mail action|great success|(?:message|mail)\b.{0,80}\b(?:accepted|queued|received|delivered|ok)\b|<[^<>]{1,250}>.{0,200}\b(?:queued|accepted|saved|delivered|ok)\b|\S{1,80} (?:message|mail)\b.{0,40}\baccepted\b|.{0,200}\b(?:accepted for delivery|queued (?:as|mail) \S))/i;

function isTaking({ code, enhancedStatus }: SmtpReply, words: string, isKept: boolean): boolean {
  const isOfAddress = enhancedStatus?.startsWith('2.1.') === true; // of an address, not of a mail (RFC 3463 §3.2)
  if (isOfAddress) return /\b(?:queued|deliver)/i.test(words);
  const isSaidTwice = code !== undefined && enhancedStatus !== undefined; // `250 2.0.0`: nobody else writes so
  return (
    isSaidTwice || WORDS.test(words) || (code !== undefined && (isKept || findFate(words) !== undefined))
  );
}
