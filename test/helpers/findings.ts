import type { Finding, Outcome, SpfCost } from '../../lib/checks/check.ts';
import { problem } from '../../lib/checks/finding.ts';
import type { ProblemId } from '../../lib/checks/problems.ts';
import type { DomainInspection, DomainStanding } from '../../lib/inspection.ts';
import type { CorrectedProblem } from '../../lib/repair/corrected.ts';
import { domainChecks, judgeStanding } from '../../lib/checks/domain.ts';
import { domain } from './notices.ts';

/** A finding of example.org: fine, or with the problems of these ids, each with values of its own kind. */
export function findingOf(
  check: Finding['check'],
  told: readonly (ProblemId | CorrectedProblem)[] | Outcome = [],
  more: Partial<Finding> = {},
): Finding {
  return {
    check,
    domain: domain('example.org'),
    outcome: 'state' in told ? told : outcomeOf(told),
    record: undefined,
    facts: [],
    tree: undefined,
    ...more,
  };
}

function outcomeOf(told: readonly (ProblemId | CorrectedProblem)[]): Outcome {
  const problems = told.map((one) =>
    typeof one === 'string' ? problem(one, 'example.org', 'x1', 'example.net') : one,
  );
  return problems.length === 0 ? { state: 'fine' } : { state: 'problem', problems };
}

/** What the domain screen gets once every check is back. */
export function inspectionOf(
  findings: readonly Finding[],
  standing: DomainStanding = judgeStanding(withTheRest(findings)),
): DomainInspection {
  return {
    ...{ kind: 'domain', domain: domain('example.org'), askedAs: undefined, standing },
    dns: { state: 'done', findings, questions: [], trouble: undefined },
  };
}

/** The checks that a test does not speak of are fine. */
function withTheRest(findings: readonly Finding[]): readonly Finding[] {
  const rest = domainChecks.filter((id) => !findings.some(({ check }) => check === id));
  return [...findings, ...rest.map((check) => findingOf(check))];
}

/** A branch of an SPF tree. */
export function branch(term: string, more: Partial<SpfCost> = {}): SpfCost {
  return {
    ...{ term, name: term.split(/[:=]/)[1], lookups: 1, state: 'record', record: undefined, below: [] },
    ...more,
  };
}
