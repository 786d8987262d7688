import { domainOfAddress, type DomainName } from '../dns/domain-name.ts';
import { findAddress } from './address.ts';
import { startsAsReply } from './bare-reply.ts';
import { hostOf, nothingSaid } from './delivery-status.ts';
import { dialectOf, isKnownSubject, type Dialect } from './dialect.ts';
import { dialects } from './dialects/index.ts';
import { readMailDate } from './mail-date.ts';
import type { Message } from './message.ts';
import { readOriginal } from './original.ts';
import { readParts, type Parts } from './parts.ts';
import { findPrivateWords } from './private-words.ts';
import type { BounceReport, RecipientReport } from './report.ts';
import { readRetryUntil } from './retry-until.ts';
import { findSharedWords } from './shared-words.ts';
import type { SmtpReply } from './smtp-reply.ts';
import type { Evidence } from './evidence.ts';
import { isNotice } from './votes.ts';
import { mergeReport, readFromWords } from './words.ts';

/**
 * Reads a notice out of a mail; undefined when the mail is none. A text that was pasted and is a reply by itself needs no votes: the
 * person has said what it is. Never fails: what was not said is undefined.
 * `known`: the dialects to read with; fewer only where it is measured what each of them adds.
 */
export function parseBounce(
  message: Message,
  known: readonly Dialect[] = dialects,
): BounceReport | undefined {
  const parts = readParts(message, known);
  const dialect = dialectOf(parts.message, parts.notice, known, parts.grams);
  return isBareReply(parts) || isNotice(evidenceOf(parts, dialect, known))
    ? reportOf(parts, dialect)
    : undefined;
}

function evidenceOf(
  { message, notice, grams, returned, machine, hasShownReport, named, shownReply }: Parts,
  dialect: Dialect | undefined,
  known: readonly Dialect[],
): Evidence {
  return {
    message,
    notice,
    grams,
    hasDialect: dialect !== undefined,
    hasKnownSubject: isKnownSubject(message.subject, known),
    hasShownReport,
    hasMachinePart: message.deliveryStatus !== undefined && machine !== undefined,
    hasReturnedHeader: returned !== undefined || message.originalHeaders !== undefined,
    hasRecipient: named.length > 0,
    reply: kindOf(shownReply),
  };
}

function reportOf(parts: Parts, dialect: Dialect | undefined): BounceReport {
  const { message, notice, returned, machine } = parts;
  const original = readOriginal(message.originalHeaders ?? returned);
  const perMessage = machine?.perMessage ?? nothingSaid;
  const recipients = machine === undefined ? readFromWords(parts) : mergeReport(machine, parts);
  return {
    dialect: nameOf(dialect),
    ...perMessage,
    reportingMta: perMessage.reportingMta ?? findReportingMta(notice, dialect),
    original,
    mailFromDomain: original?.returnPathDomain ?? readerDomain(message),
    recipients: recipients.map((one) => countedOut(one, message.date, perMessage.arrivalDate)),
    sharedWords: findSharedWords(parts),
    privateWords: findPrivateWords(message, returned),
  };
}

/** Without the notice's own date the last attempt stands for it: a notice is written when an attempt has failed. */
function countedOut(
  recipient: RecipientReport,
  date: string | undefined,
  arrivalDate: string | undefined,
): RecipientReport {
  const basis = {
    noticeDate: readMailDate(date) ?? readMailDate(recipient.lastAttemptDate),
    arrivalDate: readMailDate(arrivalDate),
  };
  return { ...recipient, retryUntil: readRetryUntil(recipient.willRetryUntil, basis) };
}

function nameOf(dialect: Dialect | undefined): string {
  return dialect?.id ?? 'generic';
}

/** A mail server's words and little else, from a person who says so by pasting them. */
function isBareReply({ message: { source, text, replyText }, shownReply }: Parts): boolean {
  if (source !== 'pasted') return false;
  if (replyText !== undefined) return true; // known as one by its words
  if (shownReply?.code === undefined) return false;
  const trimmed = text.trim();
  return startsAsReply(trimmed) || shownReply.line.length > trimmed.length * 0.6;
}

function kindOf(reply: SmtpReply | undefined): 'status' | 'code' | 'none' {
  if (reply?.enhancedStatus !== undefined) return 'status';
  return reply?.code === undefined ? 'none' : 'code';
}

/** A bounce goes to the envelope sender of the lost mail (RFC 5321 §4.5.5). */
function readerDomain({ to }: Message): DomainName | undefined {
  return domainOfAddress(findAddress(to));
}

/** Behind the field of RFC 3464 §2.2.2 where it is shown, else where the dialect says. */
function findReportingMta(notice: string, dialect: Dialect | undefined): DomainName | undefined {
  const before = /Reporting-MTA:[ \t]{0,40}(?:dns;)?/i;
  return [before, dialect?.reporting]
    .map((form) => (form === undefined ? undefined : hostBehind(form, notice)))
    .find((host) => host !== undefined);
}

function hostBehind(form: RegExp, notice: string): DomainName | undefined {
  const found = form.exec(notice);
  const rest = found === null ? '' : notice.slice(found.index + found[0].length).slice(0, 400);
  return hostOf(/^[ \t]{0,40}\n?[ \t]{0,40}([A-Za-z0-9._-]{4,250})/.exec(rest)?.[1]?.replace(/\.$/, ''));
}
