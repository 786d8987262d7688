import type { Finding, Outcome, Problem } from '../checks/check.ts';
import type { ProblemId } from '../checks/problems.ts';
import { correctionOf } from './correction.ts';
import { isWatched, statesPolicy } from './dmarc-parts.ts';

/** A problem as it is told. */
export interface CorrectedProblem extends Problem {
  /** The record as it was meant, where a typing error can be mended for sure; complete, ready to publish. */
  readonly corrected?: string | undefined;
}

/** A finding whose problems bear the record that was meant, without what that was worked out from. */
export type CorrectedFinding = Finding<CorrectedProblem>;

/**
 * Adds to each problem the record that was meant. A suspect that can be mended becomes a problem, and what the mended record has is not told as
 * missing.
 */
export function corrected({ suspects = [], ...finding }: Finding): CorrectedFinding {
  const proven = suspects.map(withCorrection).filter((one) => one.corrected !== undefined);
  return { ...finding, outcome: outcomeOf(finding.outcome, proven) };
}

function outcomeOf(outcome: Outcome, proven: readonly CorrectedProblem[]): Outcome<CorrectedProblem> {
  const isSameTerm = (one: Problem) => proven.some(({ values }) => termOf(one) === values[1]);
  const all = outcome.state === 'problem' ? outcome.problems : [];
  const told = all.filter((one) => !isExplained(one) && !isSameTerm(one));
  const kept = proven.length === 0 ? told : told.filter(({ id }) => id !== PRAISE);
  const place = kept.findIndex(({ id }) => LATER.includes(id));
  const before = place < 0 ? kept.length : place;
  const problems = [
    ...kept.slice(0, before).map(withCorrection),
    ...proven,
    ...kept.slice(before).map(withCorrection),
  ];
  if (problems.length > 0) return { state: 'problem', problems };
  return outcome.state === 'problem' ? { state: 'fine' } : outcome;
}

/** The term by which a name that is not there, or has no record, stands in an SPF record; undefined of other problems. */
function termOf({ id, values }: Problem): string | undefined {
  if (id === 'SPF-006') return values[1]?.split(' → ')[0] ?? '';
  return id === 'SPF-008' ? (values[2] ?? '') : undefined;
}

/** It is said of a record that is right in all else. */
const PRAISE: ProblemId = 'SPF-027';

/** A typing error is told before what has no effect, weighs too much, or shows in the mail alone. */
const LATER: readonly ProblemId[] = [
  ...(['SPF-012', 'SPF-013', 'SPF-014', 'SPF-015', 'SPF-017', 'SPF-018'] as const),
  ...(['SPF-019', 'SPF-020', 'SPF-021', 'SPF-022', 'SPF-023', 'SPF-025'] as const),
];

function withCorrection({ published, ...told }: Problem): CorrectedProblem {
  return { ...told, corrected: correctionOf({ ...told, published }) };
}

/** What is missing only because it was mistyped; the typing error is told. */
function isExplained({ id, published }: Problem): boolean {
  const [text] = published?.texts ?? [];
  if (text === undefined) return false;
  return (id === 'DMARC-004' && statesPolicy(text)) || (id === 'DMARC-005' && isWatched(text));
}
