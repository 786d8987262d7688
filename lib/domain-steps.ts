import type { Finding, Problem } from './checks/check.ts';
import type { ProblemId, Severity } from './checks/problems.ts';
import { inOrder, problemsOf } from './verdict-reasons.ts';

/** One thing to do: problems of one kind, which are mended alike; never empty. */
export interface Step {
  readonly finding: Finding;
  readonly problems: readonly Problem[];
}

/** What to do, and how many things more stand with their records. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly more: number;
}

const MOST_STEPS = 4;
const WEIGHTY: readonly Severity[] = ['critical', 'high', 'medium'];

/**
 * The three or four things to do, the most grave first; of equal gravity in the order SPF, DKIM, DMARC, mail servers. What is done along
 * with another thing, or makes sense only after it, is left out as long as that other thing stands there. Small things are no steps.
 */
export function planOf(findings: readonly Finding[]): Plan {
  const all = inOrder(findings).flatMap(stepsOf);
  const ids = new Set(all.map(idOf));
  const due = all.filter((step) => !(waitsFor[idOf(step)] ?? []).some((id) => ids.has(id)));
  const ranked = [...due].sort((one, other) => rankOf(one) - rankOf(other));
  return { steps: ranked.slice(0, MOST_STEPS), more: Math.max(0, ranked.length - MOST_STEPS) };
}

/** Whether a problem is one of the steps: then its area need not say again what to change. */
export function isStep(plan: Plan, problem: Problem): boolean {
  return plan.steps.some(({ problems }) => problems.includes(problem));
}

function stepsOf(finding: Finding): readonly Step[] {
  const weighty = problemsOf(finding).filter(({ severity }) => WEIGHTY.includes(severity));
  const ids = [...new Set(weighty.map(({ id }) => id))];
  return ids.map((id) => ({ finding, problems: weighty.filter((one) => one.id === id) }));
}

function idOf({ problems: [first] }: Step): ProblemId {
  return first?.id ?? 'MX-001';
}

/** While the name servers are silent, or their signature is broken, nothing else can be seen to be mended. */
const FIRST: readonly ProblemId[] = ['MX-001', 'MX-008', 'MX-009'];

function rankOf(step: Step): number {
  const severity = step.problems[0]?.severity ?? 'info';
  return FIRST.includes(idOf(step)) ? -1 : WEIGHTY.indexOf(severity);
}

const NO_SEAL: readonly ProblemId[] = [
  ...(['DKIM-001', 'DKIM-002', 'DKIM-003', 'DKIM-004', 'DKIM-005', 'DKIM-006'] as const),
  ...(['DKIM-007', 'DKIM-010', 'DKIM-012', 'DKIM-014', 'DKIM-016', 'DKIM-017'] as const),
];

/** A problem, and those of which one must be mended first or takes it along. */
const waitsFor: Readonly<Partial<Record<ProblemId, readonly ProblemId[]>>> = {
  'SPF-004': ['SPF-003'],
  'SPF-005': ['SPF-008'], // the names that are not there are the same
  'SPF-011': ['SPF-002', 'SPF-007', 'SPF-012'],
  'SPF-024': FIRST,
  'DMARC-005': ['DMARC-002', 'DMARC-003', 'DMARC-004', 'DMARC-006', 'DMARC-017'],
  'DMARC-009': NO_SEAL, // a stricter rule, or an enforced one, needs the seal first (RFC 9989 §7.4)
  'DMARC-011': NO_SEAL,
  'DMARC-012': NO_SEAL,
  'DMARC-004': ['DMARC-003'],
  'MX-007': ['MX-004'],
};
