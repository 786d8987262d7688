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
  const applied = record.testing ? weaker[published] : published;
  const testing: readonly Fact[] =
    applied === published ? [] : [{ id: 'dmarc_testing', values: [name, published, applied] }];
  return [{ id: 'dmarc_policy', values: [applied, name] }, ...inherited, ...testing];
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
