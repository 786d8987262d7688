import type { Finding } from './checks/check.ts';
import type { CauseId, CheckId } from './knowledge/causes.ts';
import type { Basis, Verdict } from './knowledge/verdict.ts';
import type { Confidence } from './roots/root.ts';

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

/** The question whose answer can bear a cause out; a fault of another record is no proof of it. */
const proofs: Partial<Readonly<Record<CauseId, readonly CheckId[]>>> = {
  auth_dmarc: ['dmarc', 'alignment'],
  auth_spf: ['spf', 'alignment'],
  auth_dkim: ['dkim', 'alignment'],
  auth_other: ['spf', 'dkim', 'alignment'],
  tls_problem: ['transport'],
  malformed_message: ['alignment'],
  rdns_helo: ['reverse-dns'],
  domain_not_found: ['mx-recipient'],
  domain_no_mail: ['mx-recipient'],
  sender_address_rejected: ['mx-sender'],
};

/** *certain* only when plain words and the records agree; else what the words alone allow. */
export function confidenceOf(
  { cause, basis, isDoubtful }: Verdict,
  findings: readonly Finding[],
): Confidence {
  const fromText = byText[basis];
  if (fromText !== 'likely' || isDoubtful) return fromText;
  const isProven = findings.some(
    (finding) => proofs[cause]?.includes(finding.check) === true && bearsOut(cause, finding),
  );
  return isProven ? 'certain' : 'likely';
}

/** A grave problem, of the record or of the mail itself; of a DMARC record a policy that asks receivers to refuse. */
function bearsOut(cause: CauseId, { check, outcome, facts }: Finding): boolean {
  if (cause === 'auth_dmarc' && check === 'dmarc') {
    return facts.some(
      ({ id, values: [policy] }) => id === 'dmarc_policy' && (policy === 'reject' || policy === 'quarantine'),
    );
  }
  return (
    outcome.state === 'problem' &&
    outcome.problems.some(({ severity }) => severity === 'critical' || severity === 'high')
  );
}
