import { parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { firstField, readHeaderFields, type HeaderFields } from './header-fields.ts';
import { readRemoteMta } from './remote-mta.ts';
import type { Action, BounceReport, RecipientReport } from './report.ts';
import { findRefusedCommand } from './smtp-command.ts';
import { findSmtpReply } from './find-reply.ts';
import { readSmtpReply, type SmtpReply } from './smtp-reply.ts';
import { decodeOriginal, decodeXtext, readTypedAddress } from './typed-address.ts';

/** A machine part `message/delivery-status` (RFC 3464 §2). */
export interface DeliveryStatus {
  readonly perMessage: PerMessage;
  readonly recipients: readonly RecipientReport[];
}

/** The fields that are about the mail and not about one recipient (§2.2). */
export type PerMessage = Pick<
  BounceReport,
  'reportingMta' | 'originalEnvelopeId' | 'arrivalDate' | 'reportingQueueId'
>;

export const nothingSaid: PerMessage = {
  reportingMta: undefined,
  originalEnvelopeId: undefined,
  arrivalDate: undefined,
  reportingQueueId: undefined,
};

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
  return { perMessage: perMessage === undefined ? nothingSaid : readPerMessage(perMessage), recipients };
}

/** §2.2. The queue's own id is no field of the RFC: `X-Postfix-Queue-ID`, `X-Exim-Message-Id`, `X-Queue-ID`; not Gmail's `X-Original-Message-ID`. */
function readPerMessage(fields: HeaderFields): PerMessage {
  const queue = [...fields.keys()].find((name) =>
    /^x-(?:(?!original-)[a-z]{1,20}-)?(?:queue|message)-id$/.test(name),
  );
  const envelope = filled(firstField(fields, 'original-envelope-id'));
  return {
    reportingMta: hostOf(firstField(fields, 'reporting-mta')),
    originalEnvelopeId: envelope === undefined ? undefined : decodeXtext(envelope),
    arrivalDate: filled(firstField(fields, 'arrival-date')),
    reportingQueueId: queue === undefined ? undefined : filled(firstField(fields, queue)),
  };
}

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value?.slice(0, 400);
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
  const diagnostic = firstField(fields, 'diagnostic-code');
  const reply = readDiagnostic(diagnostic);
  const own = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(firstField(fields, 'status') ?? '')?.[0];
  const status = closerStatus(own, reply);
  return {
    finalRecipient:
      readTypedAddress(firstField(fields, 'final-recipient')) ??
      readTypedAddress(firstField(fields, 'x-actual-recipient')),
    originalRecipient: decodeOriginal(readTypedAddress(firstField(fields, 'original-recipient'))),
    action: readAction(firstField(fields, 'action'), own),
    status,
    ...readRemoteMta(firstField(fields, 'remote-mta')),
    diagnosticCode: reply,
    refusedCommand: findRefusedCommand(diagnostic ?? '', undefined),
    lastAttemptDate: filled(firstField(fields, 'last-attempt-date')),
    finalLogId: filled(firstField(fields, 'final-log-id')),
    explanation: undefined,
    willRetryUntil: filled(firstField(fields, 'will-retry-until')),
    retryUntil: undefined, // counted out once all dates are known (parse.ts)
  };
}

/**
 * The status of the field, or the one that the refusing server gave itself: its own counts, unless the field names the same thing more
 * exactly (RFC 3463 §2: a zero stands for "other or undefined"). The field may also sum up, or say only that time ran out (4.4.7).
 */
export function closerStatus(field: string | undefined, reply: SmtpReply | undefined): string | undefined {
  const given = reply?.enhancedStatus;
  if (given === undefined || field === undefined) return field ?? given;
  return isOfItsCode(reply) && !isMoreExact(field, given) ? given : field;
}

/** A status whose class is not that of the code beside it is somebody's slip. */
function isOfItsCode(reply: SmtpReply | undefined): boolean {
  const { code, enhancedStatus } = reply ?? {};
  return code === undefined || enhancedStatus?.startsWith(code.slice(0, 1)) === true;
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
