import { displayValues } from '../lib/card-words.ts';
import type { Finding } from '../lib/checks/check.ts';
import { displayDomain } from '../lib/display-text.ts';
import { recordBelow } from '../lib/fault-place.ts';
import type { Translate } from '../lib/i18n.ts';
import type { CorrectedProblem } from '../lib/repair/corrected.ts';
import { slug } from '../lib/slug.ts';
import { CopyButton, type Copy } from './CopyButton.tsx';
import { Foreign } from './Foreign.tsx';
import { MarkedRecord } from './MarkedRecord.tsx';

interface Props {
  readonly finding: Finding;
  readonly problem: CorrectedProblem;
  readonly copy: Copy;
  readonly t: Translate;
}

/** What to change, the place of the fault where it is further down, and the record as it was meant, to copy. */
export function Fix({ finding, problem, copy, t }: Props) {
  const { id, values, corrected } = problem;
  const below = recordBelow(finding, problem);
  return (
    <>
      <p class="fix">
        <strong>{t('ui_fix')}:</strong> {t(`finding_${slug(id)}_fix`, ...displayValues(values))}
      </p>
      {below === undefined ? null : (
        <p class="record">
          {t('steps_fault_at', displayDomain(below.name))}{' '}
          <MarkedRecord record={below.record} problems={[problem]} />
        </p>
      )}
      {corrected === undefined ? null : (
        <>
          <p class="record">
            {t('ui_corrected')}: <code>{<Foreign text={corrected.slice(0, 2000)} />}</code>
          </p>
          <CopyButton label={t('steps_copy')} text={corrected} copy={copy} t={t} />
        </>
      )}
    </>
  );
}

/** What is wrong, in a sentence. */
export function ProblemTitle({ problem: { id, values }, t }: Pick<Props, 'problem' | 't'>) {
  return <>{t(`finding_${slug(id)}_title`, ...displayValues(values))}</>;
}
