import type { Translate } from '../lib/i18n.ts';
import type { Diagnosis, NoticeInspection } from '../lib/inspection.ts';
import { technicalLines } from '../lib/technical-words.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';
import { Foreign } from './Foreign.tsx';

interface Props {
  readonly notice: NoticeInspection;
  readonly diagnosis: Diagnosis;
  readonly copy: Copy;
  readonly t: Translate;
}

/** For those who run mail: codes, hosts, ids, the reply as it came. */
export function Technical({ notice, diagnosis, copy, t }: Props) {
  return (
    <details class="technical">
      <summary>{t('ui_technical')}</summary>
      <ul>
        {linesOf(notice, diagnosis, t).map((line) => (
          <li key={line}>
            <Foreign text={line} />
          </li>
        ))}
      </ul>
      <QueueId id={diagnosis.queueId} copy={copy} t={t} />
      <h4>{t('ui_raw_reply')}</h4>
      <pre>
        <Foreign text={notice.excerpt} />
      </pre>
    </details>
  );
}

function linesOf(notice: NoticeInspection, diagnosis: Diagnosis, t: Translate): readonly string[] {
  const { replyCode, status, verdict } = diagnosis;
  const problems = notice.dns.findings.flatMap(({ outcome }) =>
    outcome.state === 'problem' ? outcome.problems : [],
  );
  const lines: readonly (string | undefined)[] = [
    replyCode && t('ui_code_line', replyCode),
    status && t('ui_status_line', status),
    ...technicalLines(notice, diagnosis, t),
    t('ui_dialect', notice.report.dialect),
    t('ui_cause_id', verdict.cause),
    problems.length > 0 ? t('ui_finding_ids', problems.map(({ id }) => id).join(', ')) : undefined,
  ];
  return lines.flatMap((line) => (line ? [line] : []));
}

function QueueId({
  id,
  copy,
  t,
}: {
  readonly id: string | undefined;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  if (id === undefined) return null;
  return (
    <p class="queue-id" data-queue-id={id}>
      {t('ui_queue_id')}:{' '}
      <code>
        <Foreign text={id} />
      </code>{' '}
      <CopyButton label={t('ui_copy_code')} text={id} copy={copy} t={t} />
    </p>
  );
}
