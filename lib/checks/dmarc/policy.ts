import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import type { RecordStep } from './discover.ts';
import type { DmarcRecord, Policy } from './record.ts';

/** What a record asks for a domain, and what is left of it: with `t=y` it is applied one step weaker (RFC 9989 §4.7). */
export interface AppliedPolicy {
  readonly published: Policy;
  readonly applied: Policy;
  /** The tag that it stands in; `rua` where no valid policy stands there (§4.10.1). */
  readonly tag: 'p' | 'sp' | 'np' | 'rua';
}

/** Whether a name is there (§3.2.13, appendix A.4: all but NXDOMAIN), or why nobody knows. */
export type Existence = 'exists' | 'missing' | { readonly failed: DnsFailure };

/**
 * The policy of a record for a domain: `p=` where the record is its own, else `np=` for a name that does not exist, `sp=`, `p=` (§4.7).
 * Undefined where the record means nothing: no valid policy and no report address (§4.10.1).
 */
export function policyOf(
  record: DmarcRecord,
  { isOwn, isMissing }: { readonly isOwn: boolean; readonly isMissing: boolean },
): AppliedPolicy | undefined {
  const stated =
    record.hasBadPolicy || record.policy === undefined
      ? undefined
      : statedPolicy(record, { isOwn, isMissing });
  if (stated !== undefined) return stated;
  const isWatched = record.reportUris.some(({ kind }) => kind === 'mail' || kind === 'other');
  return isWatched ? { published: 'none', applied: 'none', tag: 'rua' } : undefined;
}

function statedPolicy(
  { policy, subdomainPolicy, missingPolicy, testing }: DmarcRecord,
  { isOwn, isMissing }: Parameters<typeof policyOf>[1],
): AppliedPolicy | undefined {
  const tagged: readonly (readonly [Policy | undefined, AppliedPolicy['tag']])[] = isOwn
    ? [[policy, 'p']]
    : [
        [isMissing ? missingPolicy : undefined, 'np'],
        [subdomainPolicy, 'sp'],
        [policy, 'p'],
      ];
  const [published, tag] = tagged.find(([one]) => one !== undefined) ?? [];
  if (published === undefined || tag === undefined) return undefined;
  return { published, applied: testing ? weaker[published] : published, tag };
}

const weaker: Readonly<Record<Policy, Policy>> = {
  reject: 'quarantine',
  quarantine: 'none',
  none: 'none',
};

/** Policies by their strength, to compare them. */
export const strengthOf: Readonly<Record<Policy, number>> = { none: 0, quarantine: 1, reject: 2 };

/** Whether `np=` would make a difference for this domain, so that its existence must be known. */
export function dependsOnExistence(domain: string, { name, record }: RecordStep): boolean {
  const [there, gone] = [false, true].map((isMissing) =>
    policyOf(record, { isOwn: name === domain, isMissing }),
  );
  return there?.applied !== gone?.applied || there?.published !== gone?.published;
}

/** Asks whether a name is there. A pointer whose target is gone answers NXDOMAIN too, and is there (RFC 6604 §3). */
export async function findExistence(domain: DomainName, resolve: Resolve): Promise<Existence> {
  const answer = await resolve(domain, 'TXT');
  if (answer.kind === 'failed') return { failed: answer.reason };
  if (answer.kind !== 'no-such-name') return 'exists';
  const alias = await resolve(domain, 'CNAME', 'guess');
  if (alias.kind === 'failed') return { failed: alias.reason };
  return alias.kind === 'records' ? 'exists' : 'missing';
}
