import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { findAddress } from './address.ts';
import { firstField, readHeaderFields, type HeaderFields } from './header-fields.ts';
import type { Action, RecipientReport } from './report.ts';
import { findSmtpReply, readSmtpReply, type SmtpReply } from './smtp-reply.ts';

/** A machine part `message/delivery-status` (RFC 3464 §2). */
export interface DeliveryStatus {
  readonly reportingMta: DomainName | undefined; // §2.2.2
  readonly recipients: readonly RecipientReport[];
}

const ACTIONS: readonly Action[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/** Reads the part; undefined when no group of fields names a recipient. Fields may be missing, folded or wrongly spelt. */
export function readDeliveryStatus(text: string | undefined): DeliveryStatus | undefined {
  if (text === undefined) return undefined;
  const groups = splitGroups(text)
    .map(readHeaderFields)
    .filter((fields) => fields.size > 0);
  const recipients = groups.filter(hasRecipient).map(readRecipient);
  const perMessage = groups.find((fields) => fields.has('reporting-mta'));
  if (recipients.length === 0) return undefined;
  return { reportingMta: hostOf(perMessage && firstField(perMessage, 'reporting-mta')), recipients };
}

/** §2.3.6: `smtp; 550 …`. The exit code of a program (`X-Unix; 255`) is no reply; a greeting (`220-…`) may stand before one. */
function readDiagnostic(field: string | undefined): SmtpReply | undefined {
  if (field === undefined) return undefined;
  const type = /^[a-z0-9-]{1,20}(?=[ \t]{0,40};)/i.exec(field)?.[0];
  const text = type === undefined ? field : field.slice(field.indexOf(';') + 1).trim();
  const reply = readSmtpReply(text);
  if (type?.toLowerCase() === 'x-unix') return { ...reply, code: undefined, line: text, text };
  return isSummary(reply) ? (findSmtpReply(text) ?? reply) : reply;
}

/** A greeting, or `554 4.4.7 Message expired <421 4.4.2 …>`: code and status disagree where the writer sums up what it was told. */
function isSummary({ code, enhancedStatus }: SmtpReply): boolean {
  const kind = code?.slice(0, 1);
  return kind === '2' || (kind !== undefined && enhancedStatus?.startsWith(kind) === false);
}

/** Groups are set apart by empty lines (§2.1.1); where these are missing, a recipient's field that comes again opens the next one. */
function splitGroups(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((group) => {
      const opener = /^(?:final|original)-recipient(?=[ \t]{0,40}:)/im.exec(group)?.[0];
      return opener === undefined ? [group] : group.split(new RegExp(`^(?=${opener}[ \\t]*:)`, 'im'));
    });
}

function hasRecipient(fields: HeaderFields): boolean {
  return (
    fields.has('final-recipient') || fields.has('original-recipient') || fields.has('x-actual-recipient')
  );
}

function readRecipient(fields: HeaderFields): RecipientReport {
  const reply = readDiagnostic(firstField(fields, 'diagnostic-code'));
  const own = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(firstField(fields, 'status') ?? '')?.[0];
  const status = closerStatus(own, reply);
  return {
    finalRecipient:
      findAddress(firstField(fields, 'final-recipient')) ??
      findAddress(firstField(fields, 'x-actual-recipient')),
    originalRecipient: findAddress(firstField(fields, 'original-recipient')),
    action: readAction(firstField(fields, 'action'), own),
    status,
    remoteMta: hostOf(firstField(fields, 'remote-mta')),
    diagnosticCode: reply,
    explanation: undefined,
    willRetryUntil: firstField(fields, 'will-retry-until'),
  };
}

/**
 * The status of the field, or the one that the refusing server gave itself: its own counts, unless the field names the same thing more
 * exactly (RFC 3463 §2: a zero stands for "other or undefined"). The field may also sum up, or say only that time ran out (4.4.7).
 */
export function closerStatus(field: string | undefined, reply: SmtpReply | undefined): string | undefined {
  const given = reply?.enhancedStatus;
  if (reply === undefined || given === undefined || field === undefined) return field ?? given;
  const isOdd = !given.startsWith((reply.code ?? field).slice(0, 1));
  return isOdd || isMoreExact(field, given) ? field : given;
}

/** `5.1.1` than `5.1.0`, and anything than `5.0.0`. */
function isMoreExact(one: string, other: string): boolean {
  const [, subject, detail] = other.split('.');
  if (subject === '0') return true;
  return detail === '0' && one.slice(0, 4) === other.slice(0, 4) && !one.endsWith('.0');
}

/** §2.3.3; where the field is missing, the class of the status tells: 2 delivered, 4 delayed, 5 failed. */
function readAction(value: string | undefined, status: string | undefined): Action {
  const word = value?.trim().toLowerCase() ?? '';
  const known = ACTIONS.find((action) => word.startsWith(action));
  if (known) return known;
  return status?.startsWith('2') ? 'delivered' : 'failed';
}

/** `dns; host.example.org (…)` → the host. */
export function hostOf(value: string | undefined): DomainName | undefined {
  const name = value?.replace(/^[a-z0-9-]{1,20}[ \t]*;[ \t]*/i, '').split(/[\s([]/, 1)[0];
  return parseDomainName(name);
}
