import type { Acceptance, Stage } from '../lib/acceptance/acceptance.ts';
import { acceptedExplanation, acceptedTitle, adviceAt } from '../lib/accepted-words.ts';
import type { Translate } from '../lib/i18n.ts';
import type { AcceptanceInspection } from '../lib/inspection.ts';
import type { Actions } from './actions.ts';
import { Foreign } from './Foreign.tsx';
import { Headline } from './Headline.tsx';
import type { IconName } from './Icon.tsx';
import { Questions } from './Questions.tsx';
import { FindIt, Steps } from './WhereToLook.tsx';
import { WhoMustAct } from './WhoMustAct.tsx';

interface Props {
  readonly inspection: AcceptanceInspection;
  readonly actions: Actions;
  readonly t: Translate;
}

/** A line by which a server took a mail over: how far that is, where to look, by what the mail can be found. */
export function AcceptanceCard({ inspection: { acceptance, excerpt }, actions, t }: Props) {
  const { stage } = acceptance;
  const { party, heading, steps } = adviceAt(stage);
  return (
    <article class="card accepted" data-stage={stage}>
      <Headline icon={ICONS[stage]} word={wordOf(acceptance, t)} title={acceptedTitle(acceptance, t)} />
      <p>{acceptedExplanation(acceptance, t)}</p>
      <WhoMustAct party={party} isLate={false} domain={undefined} t={t} />
      <Steps heading={heading} steps={steps} t={t} />
      <p class="resend">{t('accepted_resend')}</p>
      <FindIt acceptance={acceptance} copy={actions.copy} t={t} />
      <details class="technical">
        <summary>{t('accepted_pasted')}</summary>
        <pre>
          <Foreign text={excerpt} />
        </pre>
      </details>
      <Questions questions={[]} t={t} />
    </article>
  );
}

/** No green tick but for a mail that lies in its mailbox. */
const ICONS: Readonly<Record<Stage, IconName>> = {
  said: 'unknown',
  'first-server': 'unknown',
  filter: 'unknown',
  spam: 'careful',
  'as-spam': 'careful',
  held: 'careful',
  discarded: 'careful',
  mailbox: 'success',
  'own-side': 'unknown',
};

function wordOf({ stage }: Acceptance, t: Translate): string {
  switch (stage) {
    case 'said':
    case 'first-server':
    case 'filter':
    case 'own-side':
      return t('accepted_severity');
    case 'spam':
    case 'as-spam':
    case 'held':
    case 'discarded':
      return t('ui_severity_careful');
    case 'mailbox':
      return t('ui_severity_success');
  }
}
