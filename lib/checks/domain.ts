import type { CheckId } from '../knowledge/causes.ts';
import type { Finding, PublishedCheckId } from './check.ts';
import type { ProblemId, Severity } from './problems.ts';

/** How a domain stands, once every check is back. */
export type Standing = 'good' | 'bad' | 'does-not-exist' | 'unknown';

/** What is looked at when a person asks how a domain stands. */
export const domainChecks: readonly PublishedCheckId[] = [
  'mx-recipient',
  'spf',
  'dkim',
  'dmarc',
  'mta-sts',
  'tls-rpt',
  'bimi',
];

/** What nobody must have, and what makes no mail come back: that it did not answer is no reason to doubt the domain. */
const extras: readonly CheckId[] = ['mta-sts', 'tls-rpt', 'bimi'];

/** The name servers do not answer: what they would have said of the domain is not known. */
const NO_ANSWER: ProblemId = 'MX-009';

/**
 * How a domain stands. `bad`: some problem is grave. `good`: every check is back and fine but for small things; of DKIM it is enough that
 * keys are known to exist. All else is `unknown`: what could not be learnt is not called fine.
 */
export function judgeStanding(findings: readonly Finding[]): Standing {
  const problems = findings.flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems : []));
  if (problems.some(({ id }) => id === 'MX-001')) return 'does-not-exist';
  const isBad = problems.some(({ id, severity }) => isGrave(severity) && id !== NO_ANSWER);
  if (isBad) return 'bad';
  const isAllThere = domainChecks.every((id) => findings.some(({ check }) => check === id));
  return isAllThere && findings.every(standsWell) ? 'good' : 'unknown';
}

function isGrave(severity: Severity): boolean {
  return severity === 'critical' || severity === 'high';
}

function standsWell({ check, outcome, facts }: Finding): boolean {
  switch (outcome.state) {
    case 'fine':
      return true;
    case 'problem':
      return outcome.problems.every(({ severity }) => severity === 'low' || severity === 'info');
    case 'unknown':
      return extras.includes(check) || (check === 'dkim' && facts.some(({ id }) => id === 'dkim_keys_exist'));
  }
}
