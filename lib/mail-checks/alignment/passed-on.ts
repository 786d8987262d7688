import type { Problem } from '../../checks/check.ts';
import { problem } from '../../checks/finding.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import { hasFailed, isUnsigned } from '../results.ts';
import type { Evidence, Identity } from './evidence.ts';
import { policyAt } from './policy.ts';

/** A mail that somebody passed on, and that had no proof for its author any more when it came to the last server. */
export function findPassedOn(evidence: Evidence): readonly Problem[] {
  const { author, mail } = evidence;
  if (mail.passedOn === undefined || !isLost(evidence)) return [];
  const policy = policyAt(evidence);
  return [
    problem('AL-006', author, mail.passedOn.by),
    ...(policy !== undefined && policy.applied !== 'none' ? [problem('DMARC-010', policy.at)] : []),
  ];
}

/** By the receiver's word; else where neither proof was left: another server sent it, and no signature of the author's held. */
function isLost({ mail, spf, seals }: Evidence): boolean {
  if (hasFailed(mail.seen.dmarc)) return true;
  const isSpfLost = spf?.proof === 'failed' || spf?.standing === 'foreign' || hasFailed(mail.seen.spf);
  return isSpfLost && areSealsLost(mail, seals);
}

function areSealsLost(mail: MailFacts, seals: readonly Identity[]): boolean {
  const own = seals.filter(({ standing }) => standing !== 'foreign');
  return own.length === 0
    ? mail.hasAllSignatures || isUnsigned(mail)
    : own.every(({ proof }) => proof === 'failed');
}
