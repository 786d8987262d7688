import { isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, RecordType, Resolve } from '../dns/resolve.ts';
import { holdingServers } from '../knowledge/holding-servers.ts';
import type { Fact, Outcome } from './check.ts';
import { failureIn, outcomeOf, problem, recordsOf, unknown } from './finding.ts';
import { namesAbove } from './names-above.ts';

type Failed = Extract<DnsAnswer, { kind: 'failed' }>;

/**
 * What a failure says of the domain: its DNSSEC signature is broken, or its name servers answer nobody, which a second question must show
 * (with and without validation: lib/dns/bogus.ts). Any other failure may be that of the resolver.
 */
export async function judgeFailure(
  domain: DomainName,
  failed: Failed,
  askSoa: () => Promise<DnsAnswer>,
): Promise<{ readonly outcome: Outcome; readonly facts: readonly Fact[] }> {
  const soa = failed.reason === 'servfail' ? await askSoa() : failed;
  const facts = factsSaid(domain, [failed, soa]);
  if (soa.kind !== 'failed') return { outcome: unknown(failed.reason), facts };
  if (soa.reason === 'bogus') return { outcome: outcomeOf([problem('MX-008', domain)]), facts };
  if (soa.reason === 'servfail') return { outcome: outcomeOf([problem('MX-009', domain)]), facts };
  return { outcome: unknown(failed.reason), facts };
}

/** The server's own words for its failure (RFC 8914), once. */
function factsSaid(domain: DomainName, answers: readonly DnsAnswer[]): readonly Fact[] {
  const said = answers
    .map((answer) => (answer.kind === 'failed' ? answer.said : undefined))
    .find((text) => text !== undefined);
  return said === undefined ? [] : [{ id: 'dns_said', values: [domain, said] }];
}

/** Whether DNSSEC proves the answers, and whether the name servers are those of a parked or a blocked domain. */
export function factsOfDomain(domain: DomainName, answers: readonly DnsAnswer[]): readonly Fact[] {
  const isProven = answers.some((answer) => answer.kind === 'records' && answer.authenticated);
  const named = answers.flatMap((answer) => recordsOf(answer, 'NS').map(({ target }) => target));
  const primary = answers.flatMap((answer) => recordsOf(answer, 'SOA').map((soa) => soa.primary));
  const proven: readonly Fact[] = isProven ? [{ id: 'dnssec_validated', values: [domain] }] : [];
  return [...proven, ...factsOfServers(domain, named.length > 0 ? named : primary)];
}

function factsOfServers(domain: DomainName, servers: readonly string[]): readonly Fact[] {
  const known = servers.map((server) => ({ server, holder: holderOf(server) }));
  const [first] = known;
  if (first?.holder === undefined || known.some(({ holder }) => holder === undefined)) return [];
  const id = first.holder === 'hold' ? 'domain_on_hold' : 'domain_parked';
  return [{ id, values: [domain, first.server] }];
}

function holderOf(server: string): 'parking' | 'hold' | undefined {
  return holdingServers.find(({ suffix }) => isAtOrBelow(server, suffix))?.kind;
}

const MOST_PARENTS = 3;

/**
 * Whether the name is one below a domain that takes mail, and not one that nobody has registered: the public suffix list is not at hand, but a
 * registry's own name has no mail server. A failure where that could not be learnt.
 */
export async function isBelowMailDomain(domain: DomainName, resolve: Resolve): Promise<boolean | DnsFailure> {
  const above = namesAbove(domain, MOST_PARENTS);
  const answers = await Promise.all(above.map((name) => resolve(name, 'MX')));
  return answers.some(({ kind }) => kind === 'records') || (failureIn(answers) ?? false);
}

const PROOFS: readonly RecordType[] = ['MX', 'A', 'AAAA', 'SOA', 'TXT', 'NS'];

/** Whether nothing at all stands at the name, though it exists (names stand below it). A failure leaves it open. */
export async function isEmptyName(domain: DomainName, resolve: Resolve): Promise<boolean> {
  const answers = await Promise.all(PROOFS.map((type) => resolve(domain, type)));
  return answers.every(({ kind }) => kind === 'no-such-record');
}
