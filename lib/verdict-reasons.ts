import type { Finding, Problem } from './checks/check.ts';
import type { ProblemId, Severity } from './checks/problems.ts';
import type { CheckId } from './knowledge/causes.ts';

/** What a verdict on a domain names, as an id; words: `reason_<id>`. */
export interface Reason {
  readonly id: ReasonId;
  /** Fills the placeholders of its words. */
  readonly values: readonly string[];
}

export type ReasonId =
  | `spf_${'none' | 'several' | 'broken' | 'long' | 'everybody' | 'fault' | 'depends' | 'unknown'}`
  | `dkim_${'none' | 'gone' | 'broken' | 'fault' | 'unnamed' | 'unknown'}` // gone, broken: 1 = selector
  | `dmarc_${'none' | 'broken' | 'early' | 'above' | 'fault' | 'unknown'}`
  | `mx_${'none' | 'null' | 'fault' | 'unknown'}`
  | `dns_${'signature' | 'silent'}`
  | `other_${'fault' | 'unknown'}`;

const MOST_REASONS = 3;

/** What is wrong, from the problems of these severities: the proofs (SPF, DKIM) first, each reason once, at most three. */
export function reasonsOf(findings: readonly Finding[], severities: readonly Severity[]): readonly Reason[] {
  const told = inOrder(findings).flatMap((finding) =>
    problemsOf(finding)
      .filter(({ severity }) => severities.includes(severity))
      .map((one) => reasonOf(one, finding.check)),
  );
  return eachOnce(told);
}

/** What could not be learnt, likewise. */
export function reasonsOfUnknown(findings: readonly Finding[]): readonly Reason[] {
  return eachOnce(inOrder(findings).flatMap(reasonOfUnknown));
}

export function problemsOf({ outcome }: Finding): readonly Problem[] {
  return outcome.state === 'problem' ? outcome.problems : [];
}

/** Such a problem can stop mail. */
export function isGrave({ severity }: Problem): boolean {
  return severity === 'critical' || severity === 'high';
}

/** DKIM problems that name a selector (`values[1]`) speak of that key alone: there may be others beside it. */
export function isOfOneKey({ id }: Problem): boolean {
  return id.startsWith('DKIM-') && !ofAllKeys.includes(id);
}

const ofAllKeys: readonly ProblemId[] = ['DKIM-014', 'DKIM-016'];

/** In the order in which a person is told of the areas. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => rankOf(one.check) - rankOf(other.check));
}

const ORDER: readonly CheckId[] = ['spf', 'dkim', 'dmarc', 'mx-recipient', 'mx-sender'];

function rankOf(check: CheckId): number {
  return ORDER.includes(check) ? ORDER.indexOf(check) : ORDER.length;
}

function eachOnce(reasons: readonly Reason[]): readonly Reason[] {
  const keys = reasons.map(({ id, values }) => [id, ...values].join(' '));
  return reasons.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, MOST_REASONS);
}

function reasonOf(problem: Problem, check: CheckId): Reason {
  const named = special[problem.id];
  if (named !== undefined) return { id: named, values: [] };
  if (isGrave(problem) && isOfOneKey(problem)) {
    const id = problem.id === 'DKIM-002' ? 'dkim_gone' : 'dkim_broken';
    return { id, values: problem.values.slice(1, 2) };
  }
  return { id: byArea[areaOf(check)][isGrave(problem) ? 'grave' : 'fault'], values: [] };
}

/** Those that have words of their own; the others are told by their area. */
const special: Readonly<Partial<Record<ProblemId, ReasonId>>> = {
  'SPF-001': 'spf_none',
  'SPF-002': 'spf_several',
  'SPF-003': 'spf_long',
  'SPF-010': 'spf_everybody',
  'DKIM-014': 'dkim_none',
  'DKIM-016': 'dkim_fault',
  'DMARC-001': 'dmarc_none',
  'DMARC-009': 'dmarc_early',
  'DMARC-012': 'dmarc_above',
  'DMARC-013': 'dmarc_above',
  'MX-002': 'mx_null',
  'MX-003': 'mx_null',
  'MX-004': 'mx_none',
  'MX-008': 'dns_signature',
  'MX-009': 'dns_silent',
};

type Area = 'spf' | 'dkim' | 'dmarc' | 'mx' | 'other';

const byArea: Readonly<Record<Area, Readonly<Record<'grave' | 'fault' | 'unknown', ReasonId>>>> = {
  spf: { grave: 'spf_broken', fault: 'spf_fault', unknown: 'spf_unknown' },
  dkim: { grave: 'dkim_fault', fault: 'dkim_fault', unknown: 'dkim_unknown' },
  dmarc: { grave: 'dmarc_broken', fault: 'dmarc_fault', unknown: 'dmarc_unknown' },
  mx: { grave: 'mx_fault', fault: 'mx_fault', unknown: 'mx_unknown' },
  other: { grave: 'other_fault', fault: 'other_fault', unknown: 'other_unknown' },
};

function areaOf(check: CheckId): Area {
  if (check === 'spf' || check === 'dkim' || check === 'dmarc') return check;
  return check.startsWith('mx-') ? 'mx' : 'other';
}

/** That the keys' names are not known is no gap where keys are known to exist. */
function reasonOfUnknown({ check, outcome, facts }: Finding): readonly Reason[] {
  if (outcome.state !== 'unknown') return [];
  const isUnnamed = outcome.reason === 'selector-unknown';
  if (isUnnamed && facts.some(({ id }) => id === 'dkim_keys_exist')) return [];
  if (check === 'spf' && outcome.reason === 'not-judged') return [{ id: 'spf_depends', values: [] }];
  return [{ id: isUnnamed ? 'dkim_unnamed' : byArea[areaOf(check)].unknown, values: [] }];
}
