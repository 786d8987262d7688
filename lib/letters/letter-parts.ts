import { displayDomain, displayText } from '../display-text.ts';
import type { MessageKey, Translate } from '../i18n.ts';
import { hostOf } from '../remedy/host-form.ts';
import type { RecordChange } from '../remedy/remedy.ts';
import { maskAddresses } from './mask-addresses.ts';
import { maskWords } from './mask-words.ts';
import { MASK, openMasks } from './mask.ts';
import type { LetterCase, LetterStep, Trace } from './letter.ts';
import { plainForm } from './plain-form.ts';

/** A stranger's value in one line, cleaned and cut. */
export function shown(value: string): string {
  const clean = displayText(value.slice(0, 2000)).replace(/\s+/g, ' ').trim();
  return (/^\S+$/.test(clean) ? displayDomain(clean) : clean).slice(0, MOST_VALUE);
}

const MOST_VALUE = 300;
const MOST_REPLY = 1200;
const MOST_RECORD = 4000;

/** Lines with a label for each value that is known. */
export function linesOf(
  t: Translate,
  ...rows: readonly (readonly [MessageKey, string | undefined])[]
): readonly string[] {
  return rows.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [t(key, shown(value))]));
}

/** `2026-11-24 10:03 UTC` of a moment in RFC 3339. */
export function momentShown(moment: string | undefined): string | undefined {
  return moment === undefined ? undefined : `${moment.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The reply as a quotation; who is not the recipient does not learn whose address it was. */
export function quotedReply(
  { reply, recipient }: LetterCase,
  isForRecipientSide: boolean,
): readonly string[] {
  const text = isForRecipientSide ? displayText(reply) : withoutLocalParts(reply, recipient);
  const lines = text.slice(0, MOST_REPLY).split(/[\r\n]/);
  return lines.filter((line) => line.trim() !== '').map((line) => `> ${line.trim()}`);
}

function withoutLocalParts(reply: string, recipient: string | undefined): string {
  const masks = openMasks();
  const addresses = recipient === undefined ? [] : [recipient];
  const masked = maskAddresses(plainForm(reply.slice(0, 8000)), masks);
  return maskWords(masked, { names: [], subjects: [], addresses }, masks).replace(MASK, '…');
}

/** By what those who handled the mail find it in their logs. */
export function traceLines(trace: Trace, t: Translate): readonly string[] {
  const { sendingHost, sendingIp, remoteMta, remoteMtaIp } = trace;
  return [
    ...linesOf(
      t,
      ['letter_sent_at', momentShown(trace.sentAt)],
      ['letter_last_tried_at', momentShown(trace.lastTriedAt)],
      ['letter_queue_id', trace.queueId],
      ['letter_message_id', trace.messageId],
      ['letter_envelope_id', trace.envelopeId],
      ['letter_log_id', trace.logId],
      ['letter_reporting_mta', trace.reportingMta],
      ['letter_handed_over_at', momentShown(trace.handedOverAt)],
      ['letter_reporting_queue_id', trace.reportingQueueId],
      ['letter_return_path', trace.returnPathDomain],
      ['letter_sending_server', serverShown(sendingHost, sendingIp)],
      ['letter_remote_server', serverShown(remoteMta, remoteMtaIp)],
    ),
    ...trace.signatures.map(({ domain, selector }) => t('letter_signature', shown(domain), shown(selector))),
  ];
}

function serverShown(name: string | undefined, ip: string | undefined): string | undefined {
  return name === undefined || ip === undefined ? (name ?? ip) : `${name} [${ip}]`;
}

/** What to change: each step with its records, old and new, and how to see that it works. */
export function stepLines(steps: readonly LetterStep[], t: Translate): readonly string[] {
  const told = steps.filter(({ words, changes }) => words !== undefined || changes.length > 0);
  return told.flatMap((step, index) => [
    ...(index === 0 ? [] : ['']),
    `${String(index + 1)}. ${step.words ?? t('letter_change_records')}`,
    ...(step.page === undefined ? [] : [`   ${t('letter_page', step.page)}`]),
    ...step.changes.flatMap((change) => changeLines(change, t).map((line) => `   ${line}`)),
    ...simulatedLines(step, t).map((line) => `   ${line}`),
  ]);
}

function changeLines(change: RecordChange, t: Translate): readonly string[] {
  const { name, type, old, value } = change;
  return [
    t('letter_host', hostOf(change), displayDomain(name)),
    t('letter_type', type),
    ...old.map((record) => t('letter_old', recordShown(record))),
    t('letter_new', recordShown(value)),
  ];
}

function recordShown(record: string): string {
  return displayText(record.slice(0, MOST_RECORD)).replace(/\s+/g, ' ').trim();
}

function simulatedLines({ simulated }: LetterStep, t: Translate): readonly string[] {
  if (simulated === undefined) return [];
  const { spf, dkim, dmarc } = simulated;
  const results = [
    ...(spf === undefined ? [] : [`SPF ${spf}`]),
    ...(dkim === 'pass' ? ['DKIM pass'] : []),
    ...(dmarc === undefined ? [] : [`DMARC ${dmarc}`]),
  ];
  return results.length === 0 ? [] : [t('letter_would_see', results.join(', '))];
}
