import type { Fact } from '../check.ts';
import type { RecordStep } from './discover.ts';
import { policyOf, type AppliedPolicy, type Existence } from './policy.ts';

/**
 * Which policy holds for this very domain, where it stands, and whether it is applied one step weaker (RFC 9989 §4.7 `t=`). While nobody
 * knows whether the domain exists, and it matters, nothing is said of the policy.
 */
export function factsOfPolicy(
  domain: string,
  { name, record }: RecordStep,
  existence: Existence | undefined,
): readonly Fact[] {
  const isOwn = name === domain;
  const inherited: readonly Fact[] = isOwn ? [] : [{ id: 'dmarc_inherited', values: [domain, name] }];
  if (typeof existence === 'object') return inherited;
  const policy = policyOf(record, { isOwn, isMissing: existence === 'missing' });
  if (policy === undefined) return inherited;
  return [
    { id: 'dmarc_policy', values: [policy.applied, name] },
    ...inherited,
    ...factsOfTrial(name, policy),
  ];
}

/** That it stops nothing; that it is on trial. */
function factsOfTrial(name: string, { published, applied }: AppliedPolicy): readonly Fact[] {
  const watches: readonly Fact[] = applied === 'none' ? [{ id: 'dmarc_watches', values: [name] }] : [];
  const testing: readonly Fact[] =
    applied === published ? [] : [{ id: 'dmarc_testing', values: [name, published, applied] }];
  return [...watches, ...testing];
}
