import type { Finding } from '../lib/checks/check.ts';
import type { DomainInspection, DomainStanding } from '../lib/inspection.ts';
import type { Translate } from '../lib/i18n.ts';
import { findingsTold } from '../lib/card-words.ts';
import { displayDomain } from '../lib/display-text.ts';
import type { Actions } from './actions.ts';
import { DnsPart } from './DnsPart.tsx';
import { Headline } from './Headline.tsx';
import type { IconName } from './Icon.tsx';
import { Questions } from './Questions.tsx';

const ICONS: Readonly<Record<DomainStanding, IconName>> = {
  asking: 'unknown',
  good: 'success',
  bad: 'failed',
  'does-not-exist': 'failed',
  unknown: 'unknown',
};

/** How a domain stands, in a sentence; then each record. */
export function DomainView({
  inspection,
  actions,
  t,
}: {
  readonly inspection: DomainInspection;
  readonly actions: Actions;
  readonly t: Translate;
}) {
  const { standing, dns } = inspection;
  const { title, text, word } = wordsOf(standing, displayDomain(inspection.domain), t);
  return (
    <article class="card domain" data-standing={standing}>
      <Headline icon={ICONS[standing]} word={word} title={title} />
      {text === undefined ? null : <p>{text}</p>}
      <DnsPart dns={{ ...dns, findings: inOrder(inspection) }} askAgain={actions.askAgain} t={t} />
      <Questions questions={dns.questions} t={t} />
    </article>
  );
}

/** What must be mended stands first. */
function inOrder(inspection: DomainInspection): readonly Finding[] {
  const rank = { problem: 0, unknown: 1, fine: 2 } as const;
  return [...findingsTold(inspection)].sort(
    (one, other) => rank[one.outcome.state] - rank[other.outcome.state],
  );
}

function wordsOf(
  standing: DomainStanding,
  domain: string,
  t: Translate,
): { title: string; text?: string; word: string } {
  switch (standing) {
    case 'asking':
      return { title: t('screen_domain_asking', domain), word: t('ui_state_unknown') };
    case 'good':
      return {
        title: t('screen_domain_good', domain),
        text: t('screen_domain_good_text'),
        word: t('ui_state_fine'),
      };
    case 'bad':
      return {
        title: t('screen_domain_bad', domain),
        text: t('screen_domain_bad_text'),
        word: t('ui_state_problem'),
      };
    case 'does-not-exist':
      return {
        title: t('screen_domain_missing', domain),
        text: t('screen_domain_missing_text'),
        word: t('ui_state_problem'),
      };
    case 'unknown':
      return {
        title: t('screen_domain_unknown', domain),
        text: t('screen_domain_unknown_text'),
        word: t('ui_state_unknown'),
      };
  }
}
