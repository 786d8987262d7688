import type { Check, Fact, Finding, Outcome, Problem, Subject } from '../checks/check.ts';
import type { Resolve } from '../dns/resolve.ts';
import { outcomeOf } from '../checks/finding.ts';
import type { ProblemId } from '../checks/problems.ts';

/** What the lost mail itself adds to what is published. */
export interface OfMail {
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
  /** Problems that these tell more exactly. */
  readonly instead: readonly ProblemId[];
}

/** What is added where the mail tells nothing more. */
export const nothingOfMail: OfMail = { problems: [], facts: [], instead: [] };

/** Looks at the mail in the light of what was found; asks nothing where no mail came back. */
export type LookAtMail = (subject: Subject, resolve: Resolve, found: Finding) => Promise<OfMail>;

/** The same check, and what the lost mail adds to it. Where there is no mail, nothing changes. */
export function joined(check: Check, look: LookAtMail): Check {
  return async (...asked) => {
    const [subject, resolve] = asked;
    const found = await check(...asked);
    if (subject.mail === undefined) return found;
    const { problems, facts, instead } = await look(subject, resolve, found);
    return {
      ...found,
      outcome: withProblems(found.outcome, problems, instead),
      facts: [...found.facts, ...facts],
    };
  };
}

/** What could not be learnt stays unknown, unless the mail shows a problem. */
function withProblems(outcome: Outcome, added: readonly Problem[], instead: readonly ProblemId[]): Outcome {
  if (outcome.state !== 'problem') return added.length === 0 ? outcome : outcomeOf(added);
  return outcomeOf([...outcome.problems.filter(({ id }) => !instead.includes(id)), ...added]);
}
