import type { DomainName } from '../../dns/domain-name.ts';
import type { RegistrableDomain } from '../../dns/public-suffix.ts';
import type { Fact, Problem } from '../check.ts';
import { problem } from '../finding.ts';
import type { RecordStep, Step } from './discover.ts';
import type { AppliedPolicy } from './policy.ts';
import type { Policy } from './record.ts';

/** Two readings of one domain: by RFC 9989, and by RFC 7489, which mail systems use that know the public suffix list and no tree walk. */
export interface TwoReadings {
  readonly domain: DomainName;
  readonly steps: readonly Step[];
  readonly at: RecordStep;
  readonly organization: string | undefined;
  readonly registrableDomain: RegistrableDomain | undefined;
}

/** The two do not agree on the organizational domain (RFC 9989 §4.10.2, RFC 7489 §3.2). A name that is itself a suffix has none by the list. */
export function problemsOfOrganization({
  domain,
  organization,
  registrableDomain,
}: TwoReadings): readonly Problem[] {
  const listed = registrableDomain?.(domain);
  if (listed === undefined || organization === undefined || listed === organization) return [];
  return [problem('DMARC-020', domain, organization, listed)];
}

/** What a reader of RFC 7489 does otherwise, where that is known: another policy, none at all, or only for a part of the mail. */
export function factsOfOlderReading(
  readings: TwoReadings,
  policy: AppliedPolicy | undefined,
): readonly Fact[] {
  const { domain, at, registrableDomain } = readings;
  if (registrableDomain === undefined || policy === undefined) return [];
  const older = olderPolicy(readings);
  if (older === 'not-known') return [];
  if (older === undefined) return [{ id: 'dmarc_older_none', values: [domain] }];
  const percent = older === 'none' ? undefined : percentOf(at);
  return [
    ...(older === policy.applied ? [] : [{ id: 'dmarc_older_policy', values: [older] } as const]),
    ...(percent === undefined ? [] : [{ id: 'dmarc_older_percent', values: [percent] } as const]),
  ];
}

/** RFC 7489 §6.6.3: the domain's own record, else that of the registrable domain; several are none; neither `np=` nor `t=` is known. */
function olderPolicy(readings: TwoReadings): Policy | 'not-known' | undefined {
  const step = olderStep(readings);
  if (step === undefined || step.kind === 'failed') return 'not-known';
  if (step.kind !== 'record') return undefined;
  const { policy, subdomainPolicy, hasBadPolicy } = step.record;
  if (policy === undefined || hasBadPolicy) return 'not-known'; // as by RFC 9989
  return step.name === readings.domain ? policy : (subdomainPolicy ?? policy);
}

function olderStep({ domain, steps, registrableDomain }: TwoReadings): Step | undefined {
  const [own] = steps;
  if (own?.kind === 'record' || own?.kind === 'several') return own;
  const listed = registrableDomain?.(domain);
  return steps.find(({ name }) => name === listed);
}

/** `pct=` below 100 (RFC 7489 §6.3). */
function percentOf({ record }: RecordStep): string | undefined {
  const [, percent] = record.removed.flatMap((part) => /^pct[ \t]*=[ \t]*(\d{1,2})$/i.exec(part) ?? []);
  return percent;
}
