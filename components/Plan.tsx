import type { Translate } from '../lib/i18n.ts';
import type { Plan } from '../lib/domain-steps.ts';
import type { Copy } from './CopyButton.tsx';
import { Fix, ProblemTitle } from './ProblemPart.tsx';

/** The three or four things to do, in order. */
export function PlanPart({
  plan: { steps, more },
  copy,
  t,
}: {
  readonly plan: Plan;
  readonly copy: Copy;
  readonly t: Translate;
}) {
  if (steps.length === 0) return null;
  return (
    <section class="plan">
      <h3>{steps.length === 1 ? t('steps_title_one') : t('steps_title')}</h3>
      <ol>
        {steps.map(({ finding, problems }) => (
          <li key={finding.check + (problems[0]?.id ?? '')} data-step={problems[0]?.id}>
            {problems.slice(0, MOST_ALIKE).map((problem) => (
              <div key={problem.values.join()}>
                <p class="what">
                  <ProblemTitle problem={problem} t={t} />
                </p>
                <Fix finding={finding} problem={problem} copy={copy} t={t} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      {more > 0 ? <p>{t('steps_more')}</p> : null}
    </section>
  );
}

const MOST_ALIKE = 3;
