import type { DomainName } from '../dns/domain-name.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Check, Subject } from './check.ts';
import { finding, unknown } from './finding.ts';

/** A check that this version cannot make yet, and says so. Asks nothing. */
export function notJudged(check: CheckId, about: (subject: Subject) => DomainName | undefined): Check {
  return (subject) => Promise.resolve(finding(check, about(subject), unknown('not-judged')));
}
