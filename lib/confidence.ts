import type { Finding } from './checks/check.ts';
import type { Confidence } from './inspection.ts';
import { causes, type CauseId } from './knowledge/causes.ts';
import type { Basis, Verdict } from './knowledge/verdict.ts';

/** From the text alone: the words of a rule make it likely, a bare code only possible. */
const byText: Readonly<Record<Basis, Confidence>> = {
  'own-rule': 'likely',
  'any-rule': 'likely',
  'general-wording': 'likely',
  'status-code': 'possible',
  'reply-code': 'possible',
  prose: 'possible',
  nothing: 'possible',
};

/** *certain* only when the words and the records agree; else what the words alone allow. */
export function confidenceOf({ cause, basis }: Verdict, findings: readonly Finding[]): Confidence {
  const fromText = byText[basis];
  if (fromText !== 'likely') return fromText;
  const { checks }: { readonly checks: readonly string[] } = causes[cause];
  return findings.some((finding) => checks.includes(finding.check) && bearsOut(cause, finding))
    ? 'certain'
    : 'likely';
}

/** A grave problem of a check that the cause asks for; for DMARC also a policy that asks receivers to refuse. */
function bearsOut(cause: CauseId, { outcome, facts }: Finding): boolean {
  if (cause === 'auth_dmarc') {
    return facts.some(
      ({ id, values: [policy] }) => id === 'dmarc_policy' && (policy === 'reject' || policy === 'quarantine'),
    );
  }
  return (
    outcome.state === 'problem' &&
    outcome.problems.some(({ severity }) => severity === 'critical' || severity === 'high')
  );
}
