import type { DnsAnswer } from '../../dns/resolve.ts';
import type { Fact } from '../check.ts';
import type { RecordStep } from './discover.ts';
import type { DmarcRecord, Policy } from './record.ts';

/**
 * Which policy holds for this very domain, where it stands, and whether it is applied one step weaker (RFC 9989 §4.7 `t=`). `exists` is
 * the answer about the domain itself, where `np=` depends on it; while that failed, nothing is said of the policy.
 */
export function factsOfPolicy(
  domain: string,
  { name, record }: RecordStep,
  exists: DnsAnswer | undefined,
): readonly Fact[] {
  const inherited: readonly Fact[] =
    name === domain ? [] : [{ id: 'dmarc_inherited', values: [domain, name] }];
  if (exists?.kind === 'failed') return inherited;
  const published = publishedPolicy(record, name === domain, exists?.kind === 'no-such-name');
  if (published === undefined) return inherited;
  const [policy, ...more] = factsOfTrial(name, published, record.testing);
  return [policy, ...inherited, ...more];
}

/** The policy as it is applied; that it stops nothing; that it is on trial. */
function factsOfTrial(name: string, published: Policy, isOnTrial: boolean): readonly [Fact, ...Fact[]] {
  const applied = isOnTrial ? weaker[published] : published;
  const watches: readonly Fact[] = applied === 'none' ? [{ id: 'dmarc_watches', values: [name] }] : [];
  const testing: readonly Fact[] =
    applied === published ? [] : [{ id: 'dmarc_testing', values: [name, published, applied] }];
  return [{ id: 'dmarc_policy', values: [applied, name] }, ...watches, ...testing];
}

/** §4.10.1: without a usable `p=` a record with a report address counts as `none`, one without is as good as none. */
function publishedPolicy(record: DmarcRecord, isOwn: boolean, isMissing: boolean): Policy | undefined {
  const { policy, subdomainPolicy, missingPolicy, reportUris } = record;
  if (policy === undefined) return reportUris.length > 0 ? 'none' : undefined;
  if (isOwn) return policy;
  return (isMissing ? missingPolicy : undefined) ?? subdomainPolicy ?? policy;
}

const weaker: Readonly<Record<Policy, Policy>> = {
  reject: 'quarantine',
  quarantine: 'none',
  none: 'none',
};
