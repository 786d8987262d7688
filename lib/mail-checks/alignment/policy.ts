import type { Problem } from '../../checks/check.ts';
import { policyOf, type AppliedPolicy } from '../../checks/dmarc/policy.ts';
import { problem } from '../../checks/finding.ts';
import { hasFailed } from '../results.ts';
import type { Evidence, Identity } from './evidence.ts';

/** What the record asks for mail of the author that fails, and at which name it stands. */
export type PolicyAt = AppliedPolicy & { readonly at: string };

/** The policy for the author's domain; undefined where there is none, or nobody knows which it is. */
export function policyAt({ author, dmarc }: Evidence): PolicyAt | undefined {
  if (dmarc.kind !== 'found' || typeof dmarc.existence === 'object') return undefined;
  const { name, record } = dmarc.at;
  const policy = policyOf(record, { isOwn: name === author, isMissing: dmarc.existence === 'missing' });
  return policy && { ...policy, at: name };
}

/** Where the record itself, and not what was proven, sends the mail back. Only of a mail that DMARC is known to have failed. */
export function findPolicy(evidence: Evidence, foreign: readonly Problem[]): readonly Problem[] {
  const strict = strictParts(evidence);
  if (strict.length > 0 && hasNothingElse(evidence))
    return [problem('DMARC-016', recordName(evidence), strict.join('; '))];
  const isOthers = foreign.some(({ id }) => id === 'AL-003' || id === 'AL-004');
  return isOthers || !hasFailed(evidence.mail.seen.dmarc) ? [] : problemsOfInherited(evidence);
}

function recordName({ author, dmarc }: Evidence): string {
  return dmarc.kind === 'found' ? dmarc.at.name : author;
}

/** The parts that are strict, and without which a proof would count (RFC 9989 §4.7 `adkim`, `aspf`). */
function strictParts({ spf, seals }: Evidence): readonly string[] {
  const wouldCount = ({ standing, proof }: Identity) => standing === 'strict-only' && proof !== 'failed';
  return [
    ...(seals.some(wouldCount) ? ['adkim=s'] : []),
    ...(spf !== undefined && wouldCount(spf) && spf.proof === 'passed' ? ['aspf=s'] : []),
  ];
}

function hasNothingElse({ spf, seals }: Evidence): boolean {
  const mayCount = ({ standing, proof }: Identity) => standing === 'aligned' && proof !== 'failed';
  return !seals.some(mayCount) && !(spf !== undefined && mayCount(spf) && spf.proof === 'passed');
}

/** A name without a record of its own, and a rule for it above: `np=` for a name that does not exist, else `sp=` or `p=` (§4.10.1). */
function problemsOfInherited(evidence: Evidence): readonly Problem[] {
  const policy = policyAt(evidence);
  const isInherited = policy !== undefined && policy.at !== evidence.author && policy.applied !== 'none';
  if (!isInherited) return [];
  const told = `${policy.tag}=${policy.published}`;
  return [problem(policy.tag === 'np' ? 'DMARC-013' : 'DMARC-012', evidence.author, policy.at, told)];
}
