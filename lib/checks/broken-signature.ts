import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { DnsFailure } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Finding } from './check.ts';
import { outcomeOf, problem } from './finding.ts';

const BEARS_ON_MAIL: readonly CheckId[] = ['mx-recipient', 'mx-sender', 'spf', 'dkim', 'dmarc'];

/**
 * Tells a broken DNSSEC signature once: where a check could not be made for it, and none has told of it, the first such finding does (RFC 4035 §5.5: who
 * validates gets no answer there at all).
 */
export function withBrokenSignature(findings: readonly Finding[]): readonly Finding[] {
  const isTold = findings.some(
    ({ outcome }) => outcome.state === 'problem' && outcome.problems.some(({ id }) => id === 'MX-008'),
  );
  const first = isTold ? undefined : findings.find(isBogus);
  if (first?.domain === undefined) return findings;
  const told: Finding = { ...first, outcome: outcomeOf([problem('MX-008', first.domain)]) };
  return findings.map((one) => (one === first ? told : one));
}

function isBogus({ check, outcome }: Finding): boolean {
  return BEARS_ON_MAIL.includes(check) && outcome.state === 'unknown' && outcome.reason === 'bogus';
}

/** Why nothing was learnt of a name, as it is told of a domain: the broken signature of somebody else's name is no answer, and not the domain's to mend. */
export function reasonFor(domain: string, name: DomainName, reason: DnsFailure): DnsFailure {
  return reason === 'bogus' && !isAtOrBelow(name, domain) ? 'servfail' : reason;
}
