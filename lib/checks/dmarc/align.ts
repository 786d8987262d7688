import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { organizationOf, walk, type Organization, type Step } from './discover.ts';

/** `adkim=`, `aspf=` (RFC 9989 §4.7). */
export type AlignmentMode = 'relaxed' | 'strict';

/** Whether a proven domain counts for the author's (RFC 9989 §4.4); a failure where its organization could not be asked. */
export type Alignment = 'aligned' | 'not-aligned' | { readonly failed: DnsFailure };

/** The organizational domain of a name, found before. */
export type OrganizationalDomainOf = (domain: DomainName) => Organization;

/**
 * Whether one domain is aligned with the other. Strict: they are the same (§3.2.10.2). Relaxed: they have the same organizational domain
 * (§3.2.10.1). Domains that share no top-level domain have none in common, whatever DNS would say.
 */
export function isAligned(
  one: DomainName,
  other: DomainName,
  mode: AlignmentMode,
  organizationalDomainOf: OrganizationalDomainOf,
): Alignment {
  if (one === other) return 'aligned';
  if (mode === 'strict' || topOf(one) !== topOf(other)) return 'not-aligned';
  return compare(
    { domain: one, organization: organizationalDomainOf(one) },
    { domain: other, organization: organizationalDomainOf(other) },
  );
}

interface Side {
  readonly domain: DomainName;
  readonly organization: Organization;
}

/** A failure decides nothing, unless the two could never meet. */
function compare(one: Side, other: Side): Alignment {
  const [first, second] = [one.organization, other.organization];
  if (first.kind === 'known' && second.kind === 'known')
    return first.domain === second.domain ? 'aligned' : 'not-aligned';
  const reason = first.kind === 'failed' ? first.reason : second.kind === 'failed' ? second.reason : 'capped';
  return canMeet(one.domain, second) && canMeet(other.domain, first) ? { failed: reason } : 'not-aligned';
}

function topOf(domain: DomainName): string {
  return domain.slice(domain.lastIndexOf('.') + 1);
}

/** An organizational domain is the name itself or one above it. */
function canMeet(domain: DomainName, organization: Organization): boolean {
  return organization.kind === 'failed' || `.${domain}`.endsWith(`.${organization.domain}`);
}

const MOST_WALKS = 11; // one for the author, ten for what was proven; a receiver has a limit too

/** The walks of several domains, all asked in one round. */
export interface Walks {
  /** The steps of the walk that starts at a domain; undefined for one that was not asked about. */
  readonly stepsOf: (domain: DomainName) => readonly Step[] | undefined;
  readonly organizationalDomainOf: OrganizationalDomainOf;
}

/** Walks from each of these domains at once. What is past the limit is told as a failure. */
export async function walkAll(domains: readonly DomainName[], resolve: Resolve): Promise<Walks> {
  const names = [...new Set(domains)].slice(0, MOST_WALKS);
  const walks = await Promise.all(names.map(async (name) => [name, await walk(name, resolve)] as const));
  const steps = new Map(walks);
  return {
    stepsOf: (domain) => steps.get(domain),
    organizationalDomainOf: (domain) => {
      const found = steps.get(domain);
      return found === undefined ? { kind: 'failed', reason: 'capped' } : organizationOf(found);
    },
  };
}
