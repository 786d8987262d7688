import type { Translate } from '../lib/i18n.ts';
import type { NoticeInspection } from '../lib/inspection.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';
import { ForeignDomain } from './Foreign.tsx';
import { Technical } from './Technical.tsx';
import { useLater } from './useLater.ts';
import { Why } from './Why.tsx';

const loadRedacted = () => import('../lib/redacted-copy.ts');

/** Folded away below the card: for each recipient why the card says so, and the codes; then all of it as a text for strangers. */
export function Details({
  notice,
  copy,
  t,
}: {
  readonly notice: NoticeInspection;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  const { diagnoses } = notice;
  const redacted = useLater(loadRedacted);
  return (
    <>
      {diagnoses.map((diagnosis, index) => (
        <section key={diagnosis.finalRecipient ?? index} class="details">
          {diagnoses.length > 1 && diagnosis.finalRecipient !== undefined ? (
            <ForeignDomain name={diagnosis.finalRecipient} />
          ) : null}
          <Why notice={notice} diagnosis={diagnosis} t={t} />
          <Technical notice={notice} diagnosis={diagnosis} copy={copy} t={t} />
        </section>
      ))}
      {redacted === undefined ? null : (
        <CopyButton label={t('ui_copy_redacted')} text={redacted.redactedCopy(notice, t)} copy={copy} t={t} />
      )}
    </>
  );
}
