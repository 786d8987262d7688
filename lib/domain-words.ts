import { displayDomain, displayText } from './display-text.ts';
import { verdictOf, type VerdictId } from './domain-verdict.ts';
import type { Finding, SpfCost } from './checks/check.ts';
import type { Translate } from './i18n.ts';
import type { DnsTrouble, DomainInspection } from './inspection.ts';
import type { CheckId } from './knowledge/causes.ts';
import { slug } from './slug.ts';
import type { Reason } from './verdict-reasons.ts';

/** How a domain stands, in words: a sentence that names what is wrong, and what follows from it. */
export interface VerdictWords {
  readonly id: VerdictId;
  readonly title: string;
  readonly text: string | undefined;
}

export function verdictWords(inspection: DomainInspection, t: Translate): VerdictWords {
  const words = wordsOfStanding(inspection, t);
  const { askedAs, domain } = inspection;
  if (askedAs === undefined) return words;
  const asked = t('screen_domain_of_record', displayDomain(askedAs), displayDomain(domain));
  return {
    ...words,
    text: words.text === undefined ? asked : t('screen_domain_and_more', asked, words.text),
  };
}

function wordsOfStanding(inspection: DomainInspection, t: Translate): VerdictWords {
  const { id, reasons } = verdictOf(inspection);
  const domain = displayDomain(inspection.domain);
  const named = listed(
    reasons.map((reason) => wordsOfReason(reason, t)),
    t,
  );
  switch (id) {
    case 'asking':
      return { id, title: t('screen_domain_asking', domain), text: undefined };
    case 'good':
    case 'silent':
    case 'missing':
      return { id, title: t(`screen_domain_${id}`, domain), text: t(`screen_domain_${id}_text`, domain) };
    case 'unknown': {
      const why = t(`reason_why_${inspection.dns.trouble ?? 'failed'}`);
      return { id, title: t('screen_domain_unknown', domain, why), text: t('screen_domain_unknown_text') };
    }
    case 'good_but':
    case 'unproven':
    case 'half_proven':
    case 'doubtful':
    case 'faulty':
    case 'open':
      return {
        id,
        title: t(`screen_domain_${id}`, domain, named),
        text: t(`screen_domain_${id}_text`, domain),
      };
  }
}

/** At most three parts of a sentence, as one. */
function listed([first, second, third]: readonly string[], t: Translate): string {
  if (first === undefined) return t('reason_nothing');
  if (second === undefined) return first;
  return third === undefined ? t('reason_two', first, second) : t('reason_three', first, second, third);
}

function wordsOfReason({ id, values }: Reason, t: Translate): string {
  return t(`reason_${id}`, ...values.map((value) => displayText(value).slice(0, 80)));
}

/** Why nothing could be learnt; of a domain that was typed there is no notice that would say more. */
export function troubleWords(trouble: DnsTrouble, t: Translate): string {
  return trouble === 'offline' ? t('screen_domain_offline') : t(`dns_${trouble}`);
}

/** One branch of an SPF tree, in words. */
export interface BranchWords {
  /** The term as written; of the root the domain. */
  readonly term: string;
  readonly cost: string;
  /** What is wrong there; undefined where nothing is. */
  readonly trouble: string | undefined;
}

export function branchWords({ term, name, lookups, state }: SpfCost, t: Translate): BranchWords {
  const shown = term === '' ? displayDomain(name ?? '') : displayText(term);
  const isWell = state === 'record' || state === 'addresses';
  return {
    term: shown.slice(0, 300),
    cost: lookups === 1 ? t('tree_cost_one') : t('tree_cost', String(lookups)),
    trouble: isWell ? undefined : t(`tree_${slug(state)}`),
  };
}

/** A branch with a fault in it, or below it, is shown unfolded. */
export function hasFault({ state, below }: SpfCost): boolean {
  return (state !== 'record' && state !== 'addresses' && state !== 'not-followed') || below.some(hasFault);
}

/** In the order in which a mail needs them: where it goes, who may send it, what seals it, what rules it; then the rest. */
const AREAS: readonly CheckId[] = [
  'mx-recipient',
  'mx-sender',
  'spf',
  'dkim',
  'dmarc',
  'alignment',
  'mta-sts',
  'tls-rpt',
  'transport',
  'reverse-dns',
  'bimi',
];

/** Findings in the order of their areas on the screen. */
export function inAreas(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => AREAS.indexOf(one.check) - AREAS.indexOf(other.check));
}
