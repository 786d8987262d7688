import type { Fact, Finding, Problem } from './checks/check.ts';
import type { DomainInspection } from './inspection.ts';
import type { CheckId } from './knowledge/causes.ts';
import {
  isGrave,
  isOfOneKey,
  problemsOf,
  reasonsOf,
  reasonsOfUnknown,
  type Reason,
} from './verdict-reasons.ts';

/**
 * How a domain stands: which sentence (words: `screen_domain_<id>`), and what it names. Worked out of the findings alone, so that the popup
 * and the command line say the same.
 */
export interface DomainVerdict {
  readonly id: VerdictId;
  readonly reasons: readonly Reason[];
}

export type VerdictId =
  | 'asking'
  | 'good' // both proofs and the rule are in place
  | 'good_but' // the same, with something that should be mended: also one key of several
  | 'silent' // sends no mail and says so rightly
  | 'unproven' // neither proof (SPF, DKIM) works
  | 'half_proven' // one of the two works, of the other that is not known
  | 'doubtful' // one is at fault, and of neither is known that it works
  | 'faulty' // something else is grave
  | 'missing' // does not exist
  | 'unknown' // nothing could be learnt: `dns.trouble` says why
  | 'open'; // nothing bad was found, and something is not known

/** How a domain stands, as ids. */
export function verdictOf({ standing, dns }: DomainInspection): DomainVerdict {
  const { findings, trouble } = dns;
  switch (standing) {
    case 'asking':
      return { id: 'asking', reasons: [] };
    case 'does-not-exist':
      return { id: 'missing', reasons: [] };
    case 'good':
      return { id: isSilent(findings) ? 'silent' : 'good', reasons: [] };
    case 'bad':
      return { id: judgeProofs(findings), reasons: reasonsOf(findings, ['critical', 'high']) };
    case 'unknown':
      return trouble === undefined ? judgeOpen(findings) : { id: 'unknown', reasons: [] };
  }
}

/** Nothing is grave: what is not known is told; where all is known, what should be mended. */
function judgeOpen(findings: readonly Finding[]): DomainVerdict {
  const open = reasonsOfUnknown(findings);
  const faults = reasonsOf(findings, ['medium']);
  return open.length > 0 || faults.length === 0
    ? { id: 'open', reasons: open }
    : { id: 'good_but', reasons: faults };
}

/** The domain says of itself that it sends no mail (`v=spf1 -all` and nothing else: RFC 7208 §10.1.2). */
function isSilent(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ check, facts }) => check === 'spf' && facts.some(({ id }) => id === 'spf_never_sends'),
  );
}

/** Of the two one is enough (RFC 9989 §4.4): while one works for sure, nothing is said to be without proof. */
function judgeProofs(findings: readonly Finding[]): VerdictId {
  const proofs = [proofBy('spf', findings), proofBy('dkim', findings)];
  const grave = findings.filter((finding) => problemsOf(finding).some(isGrave));
  const atFault = grave.filter(({ check }) => check === 'spf' || check === 'dkim');
  if (atFault.length === 0 || isSilent(findings)) return 'faulty';
  if (proofs.every((proof) => proof === 'works'))
    return atFault.length === grave.length ? 'good_but' : 'faulty';
  if (proofs.includes('works')) return 'half_proven';
  return proofs.includes('maybe') ? 'doubtful' : 'unproven';
}

/** `maybe`: not known; or a key by name is at fault, beside which no other was found, though there may be some. */
function proofBy(check: CheckId, findings: readonly Finding[]): 'works' | 'fails' | 'maybe' {
  const finding = findings.find((one) => one.check === check);
  if (finding === undefined) return 'maybe';
  const { outcome, facts } = finding;
  if (outcome.state === 'unknown')
    return facts.some(({ id }) => id === 'dkim_keys_exist') ? 'works' : 'maybe';
  const grave = problemsOf(finding).filter(isGrave);
  if (grave.length === 0) return 'works';
  if (!grave.every(isOfOneKey)) return 'fails';
  return hasSoundKey(facts, grave) ? 'works' : 'maybe';
}

/** A key was read, and nothing grave is told of that very one. */
function hasSoundKey(facts: readonly Fact[], grave: readonly Problem[]): boolean {
  const faulty = new Set(grave.map(({ values: [, selector] }) => selector));
  return facts.some(({ id, values: [selector] }) => id === 'dkim_key_found' && !faulty.has(selector));
}
