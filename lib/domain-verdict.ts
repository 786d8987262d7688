import type { Finding } from './checks/check.ts';
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
  | 'good_but' // the same, with something that should be mended
  | 'silent' // sends no mail and says so rightly
  | 'unproven' // neither proof (SPF, DKIM) works
  | 'half_proven' // one of the two works
  | 'doubtful' // one does not work, and of the other nothing is known for sure
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

function judgeProofs(findings: readonly Finding[]): VerdictId {
  const proofs = [proofBy('spf', findings), proofBy('dkim', findings)];
  const isOneAtFault = findings.some(
    (finding) => isProof(finding.check) && problemsOf(finding).some(isGrave),
  );
  if (!isOneAtFault || isSilent(findings)) return 'faulty';
  if (proofs.includes('maybe')) return 'doubtful';
  return proofs.includes('works') ? 'half_proven' : 'unproven';
}

function isProof(check: CheckId): boolean {
  return check === 'spf' || check === 'dkim';
}

/** `maybe`: not known; or a key by name is at fault, beside which there may be others. */
function proofBy(check: CheckId, findings: readonly Finding[]): 'works' | 'fails' | 'maybe' {
  const finding = findings.find((one) => one.check === check);
  if (finding === undefined) return 'maybe';
  const { outcome, facts } = finding;
  if (outcome.state === 'unknown')
    return facts.some(({ id }) => id === 'dkim_keys_exist') ? 'works' : 'maybe';
  const grave = problemsOf(finding).filter(isGrave);
  if (grave.length === 0) return 'works';
  return grave.every(isOfOneKey) ? 'maybe' : 'fails';
}
