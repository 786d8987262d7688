import { findingsTold } from '../lib/card-words.ts';
import type { DomainAsked } from '../lib/domain-asked.ts';
import { displayDomain } from '../lib/display-text.ts';
import { isStep, planOf } from '../lib/domain-steps.ts';
import type { VerdictId } from '../lib/domain-verdict.ts';
import { inAreas, troubleWords, verdictWords } from '../lib/domain-words.ts';
import type { DomainInspection } from '../lib/inspection.ts';
import type { MessageKey, Translate } from '../lib/i18n.ts';
import type { Actions } from './actions.ts';
import { AskAgain, DnsState } from './DnsPart.tsx';
import { FindingItem } from './FindingItem.tsx';
import { Headline } from './Headline.tsx';
import type { IconName } from './Icon.tsx';
import { PlanPart } from './Plan.tsx';
import { Questions } from './Questions.tsx';
import { SelectorField } from './SelectorField.tsx';
import { WouldGetPart } from './WouldGetPart.tsx';

type Look = readonly [icon: IconName, word: MessageKey];
const WELL: Look = ['success', 'ui_state_fine'];
const BAD: Look = ['failed', 'ui_state_problem'];
const OPEN: Look = ['unknown', 'ui_state_unknown'];

const LOOKS: Readonly<Record<VerdictId, Look>> = {
  asking: OPEN,
  good: WELL,
  good_but: ['careful', 'ui_state_better'],
  silent: WELL,
  unproven: BAD,
  half_proven: BAD,
  doubtful: BAD,
  faulty: BAD,
  missing: BAD,
  unknown: OPEN,
  open: OPEN,
};

interface Props {
  readonly inspection: DomainInspection;
  readonly asked: DomainAsked;
  readonly actions: Actions;
  readonly t: Translate;
}

/** How a domain stands, in a sentence that names what is wrong; what to do, in order; then each record. */
export function DomainView({ inspection, asked, actions, t }: Props) {
  const { domain, standing, dns } = inspection;
  const { id, title, text } = verdictWords(inspection, t);
  const [icon, word] = LOOKS[id];
  const told = findingsTold(inspection);
  const plan = planOf(told);
  return (
    <article class="card domain" data-standing={standing} data-verdict={id}>
      <Headline icon={icon} word={t(word)} title={title} />
      {text === undefined ? null : <p>{text}</p>}
      <PlanPart plan={plan} copy={actions.copy} t={t} />
      <section class="dns" data-dns={dns.trouble ?? dns.state}>
        <DnsState dns={dns} trouble={dns.trouble && troubleWords(dns.trouble, t)} t={t} />
        <ul class="findings">
          {inAreas(told).map((finding) => (
            <FindingItem
              key={finding.check}
              finding={finding}
              isToldAbove={(problem) => isStep(plan, problem)}
              copy={actions.copy}
              t={t}
            >
              {finding.check === 'dkim' ? (
                <SelectorField asked={asked.selector} ask={actions.askSelector} t={t} />
              ) : null}
            </FindingItem>
          ))}
        </ul>
        <AskAgain dns={dns} askAgain={actions.askAgain} t={t} />
      </section>
      {standing === 'does-not-exist' ? null : (
        <WouldGetPart domain={displayDomain(domain)} asked={asked} ask={actions.askWouldGet} t={t} />
      )}
      <Questions questions={dns.questions} t={t} />
    </article>
  );
}
