import type { Finding, Outcome } from './checks/check.ts';
import type { DnsTrouble } from './inspection.ts';

/** The one reason why nothing at all could be learnt from DNS; undefined as soon as any check learnt something. */
export function troubleOf(findings: readonly Finding[]): DnsTrouble | undefined {
  const reasons = findings.flatMap(({ outcome }) => {
    if (isServersSilence(outcome)) return ['servfail' as const];
    if (outcome.state !== 'unknown') return ['learnt' as const];
    const { reason } = outcome;
    // These are no failure of DNS: the bounce did not say whom to ask, or we do not judge it yet.
    if (reason === 'not-said' || reason === 'header-missing' || reason === 'not-judged') return [];
    return [reason === 'selector-unknown' ? ('learnt' as const) : reason];
  });
  const [first] = reasons;
  if (first === undefined || reasons.includes('learnt')) return undefined;
  const same = reasons.every((reason) => reason === first);
  return same &&
    (first === 'offline' || first === 'unreachable' || first === 'servfail' || first === 'timeout')
    ? first
    : 'failed';
}

/** That the name servers answer nobody (MX-009) is all that was learnt. */
function isServersSilence(outcome: Outcome): boolean {
  return outcome.state === 'problem' && outcome.problems.every(({ id }) => id === 'MX-009');
}
