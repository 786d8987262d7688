import type { RetryUntil } from './bounce/retry-until.ts';
import { displayDomain, displayText } from './display-text.ts';
import type { MessageKey, Translate } from './i18n.ts';
import type { Diagnosis, NoticeInspection, SendingService } from './inspection.ts';
import { slug } from './slug.ts';

/** What the notice tells those who run mail, a line each: who, at which server, at which step, when, under which number. */
export function technicalLines(
  { report, services }: NoticeInspection,
  diagnosis: Diagnosis,
  t: Translate,
): readonly string[] {
  const { refusedCommand } = diagnosis;
  const told = (key: MessageKey, value: string | undefined) =>
    value === undefined ? undefined : t(key, displayText(value));
  const lines: readonly (string | undefined)[] = [
    told('ui_recipient_line', domainShown(diagnosis.finalRecipient)),
    forwardedLine(diagnosis, t),
    serverLine(diagnosis, t),
    ...serviceLines(services, t),
    refusedCommand === undefined ? undefined : t(`ui_command_${slug(refusedCommand)}`),
    told('ui_reporting_mta', domainShown(report.reportingMta)),
    told('ui_arrival_date', report.arrivalDate),
    told('ui_last_attempt', diagnosis.lastAttemptDate),
    told('ui_retry_until', dateOf(diagnosis.retryUntil)),
    told('ui_reporting_queue_id', report.reportingQueueId),
    told('ui_log_id', diagnosis.finalLogId),
    told('ui_envelope_id', report.originalEnvelopeId),
  ];
  return lines.filter((line) => line !== undefined);
}

function domainShown(name: string | undefined): string | undefined {
  return name === undefined ? undefined : displayDomain(name);
}

function forwardedLine({ originalRecipient, finalRecipient }: Diagnosis, t: Translate): string | undefined {
  const isOther = originalRecipient?.toLowerCase() !== finalRecipient?.toLowerCase();
  return originalRecipient !== undefined && finalRecipient !== undefined && isOther
    ? t('ui_forwarded', displayDomain(originalRecipient), displayDomain(finalRecipient))
    : undefined;
}

function serverLine({ remoteMta, remoteMtaIp }: Diagnosis, t: Translate): string | undefined {
  const name = remoteMta === undefined ? remoteMtaIp : displayDomain(remoteMta);
  if (name === undefined) return undefined;
  const isBoth = remoteMta !== undefined && remoteMtaIp !== undefined;
  return t('ui_remote_mta', isBoth ? t('ui_server_with_ip', name, remoteMtaIp) : name);
}

/** What sent this mail, a line each; then, in one line, what the domain lets send. */
function serviceLines(services: readonly SendingService[], t: Translate): readonly string[] {
  const allowed = services.filter(({ by }) => by === 'spf-include').map(({ name }) => name);
  const sent = services.flatMap(({ name, by, isSure }) => {
    if (by === 'spf-include') return [];
    const mark = t(`service_by_${slug(by)}`);
    return [isSure ? t('ui_sent_through', name, mark) : t('ui_perhaps_sent_through', name, mark)];
  });
  return allowed.length === 0 ? sent : [...sent, t('ui_services_allowed', allowed.join(', '))];
}

/** `2026-01-04 00:00 UTC`: to the minute, in one zone for everybody who is asked to help. */
function dateOf(until: RetryUntil | undefined): string | undefined {
  return until?.kind === 'date' ? `${until.date.slice(0, 16).replace('T', ' ')} UTC` : undefined;
}
