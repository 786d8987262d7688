import { splitNotice } from './bounce/returned-part.ts';
import type { OriginalMessage } from './bounce/report.ts';
import { addsWords, linesOfFinding } from './card-words.ts';
import type { MessageKey, Translate } from './i18n.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import { redacted } from './letters/redacted.ts';
import { technicalLines } from './technical-words.ts';

const MOST_RECIPIENTS = 20;

/**
 * "Copy without private data": what a notice says and what DNS said to it, for a forum or a ticket. No title of ours stands in it: who
 * helps wants the reply. What the notice gives back of the lost mail is left out.
 */
export function redactedCopy(notice: NoticeInspection, t: Translate): string {
  const { report, diagnoses, dns, excerpt } = notice;
  const findings = dns.findings.flatMap((finding) => linesOfFinding(finding, t));
  const said = splitNotice(excerpt, []).notice.trim();
  const blocks: readonly (readonly string[])[] = [
    ...diagnoses.slice(0, MOST_RECIPIENTS).map((diagnosis) => linesOfRecipient(notice, diagnosis, t)),
    linesOfMail(report.original, t),
    findings.length === 0 ? [] : [`${t('ui_found')}:`, ...findings.map((line) => `- ${line}`)],
    said === '' ? [] : [`${t('ui_notice_says')}:`, ...said.split('\n').map((line) => `> ${line}`)],
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return `${t('redacted_intro')}\n\n${redacted(text, report.privateWords, t)}`;
}

function linesOfRecipient(notice: NoticeInspection, diagnosis: Diagnosis, t: Translate): readonly string[] {
  const { verdict, queueId } = diagnosis;
  return [
    `${t('ui_reply')}: ${verdict.line}`,
    ...(verdict.adds === undefined ? [] : [addsWords(verdict.adds, t)]),
    ...(queueId === undefined ? [] : [`${t('ui_queue_id')}: ${queueId}`]),
    ...technicalLines(notice, diagnosis, t),
  ];
}

/** What the returned header says that bears on the refusal. */
function linesOfMail(original: OriginalMessage | undefined, t: Translate): readonly string[] {
  if (original === undefined) return [];
  const { fromDomain, returnPathDomain, dkim, sendingIp, sendingHost, messageId, date } = original;
  const told = (key: MessageKey, value: string | undefined) => (value === undefined ? [] : [t(key, value)]);
  return [
    ...told('redacted_from', fromDomain),
    ...told('redacted_return_path', returnPathDomain),
    ...dkim.map(({ domain, selector }) => t('redacted_dkim', domain, selector)),
    ...told('redacted_sent_from', sendingIp),
    ...told('redacted_sending_host', sendingHost),
    ...told('redacted_message_id', messageId),
    ...told('redacted_date', date),
  ];
}
