import type { Fact } from '../check.ts';
import type { RecordStep } from './discover.ts';
import type { AppliedPolicy } from './policy.ts';

/**
 * Which policy is applied to this very domain, where its record stands, and that it stops nothing. Of a policy that is not known (nobody knows
 * whether the domain exists), or of a record that means nothing, only where it stands.
 */
export function factsOfPolicy(
  domain: string,
  { name }: RecordStep,
  policy: AppliedPolicy | undefined,
): readonly Fact[] {
  const inherited: readonly Fact[] =
    name === domain ? [] : [{ id: 'dmarc_inherited', values: [domain, name] }];
  if (policy === undefined) return inherited;
  const watches: readonly Fact[] = policy.applied === 'none' ? [{ id: 'dmarc_watches', values: [name] }] : [];
  return [{ id: 'dmarc_policy', values: [policy.applied, name] }, ...inherited, ...watches];
}
