import type { DomainStanding } from '../inspection.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Finding } from './check.ts';

/** What is looked at when a person asks how a domain stands. */
export const domainChecks: readonly CheckId[] = ['mx-recipient', 'spf', 'dkim', 'dmarc'];

/**
 * How a domain stands. `good` needs SPF, DMARC and MX fine and a DKIM key that was found: what could not be learnt is not called fine. A domain that
 * declares that it neither sends nor takes mail stands well without a key.
 */
export function judgeStanding(findings: readonly Finding[]): Exclude<DomainStanding, 'asking'> {
  const problems = findings.flatMap(({ outcome }) => (outcome.state === 'problem' ? outcome.problems : []));
  if (problems.some(({ id }) => id === 'MX-001')) return 'does-not-exist';
  if (isParked(findings)) return 'good';
  if (problems.some(({ severity }) => severity === 'critical' || severity === 'high')) return 'bad';
  return findings.some(({ outcome }) => outcome.state === 'unknown') ? 'unknown' : 'good';
}

/** `v=spf1 -all`, `p=reject` and a null MX: all that such a domain should say, and nothing else. */
function isParked(findings: readonly Finding[]): boolean {
  const spf = findings
    .find(({ check }) => check === 'spf')
    ?.record?.trim()
    .toLowerCase();
  const policy = findings
    .find(({ check }) => check === 'dmarc')
    ?.facts.find(({ id }) => id === 'dmarc_policy')?.values[0];
  const mx = findings.find(({ check }) => check === 'mx-recipient')?.record;
  return spf === 'v=spf1 -all' && policy === 'reject' && mx === '0 .';
}
