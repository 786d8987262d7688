import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, RecordType } from '../../dns/resolve.ts';
import { recordsOf } from '../finding.ts';
import type { Ip } from '../../dns/ip-address.ts';
import type { Term } from './record.ts';
import { addressesIn, nameOfHost } from './target.ts';

/** What `a`, `mx` and `exists` lead to. */
export interface Hosts {
  /** IPv4; IPv6 where there is no IPv4. */
  readonly addresses: readonly Ip[];
  /** Mail servers that an `mx` names; beyond ten it breaks the record (RFC 7208 §4.6.4). */
  readonly mailServers: number;
  /** The names at which there is nothing: void look-ups (§4.6.4). */
  readonly voids: readonly DomainName[];
  readonly failed: readonly { readonly name: DomainName; readonly reason: DnsFailure }[];
  /** Some name may be void, but no second resolver has borne it out. */
  readonly isUnconfirmed: boolean;
}

type Ask = (name: DomainName, type: RecordType) => Promise<DnsAnswer>;

export const MOST_SERVERS = 10;

/**
 * The addresses behind a term. Which type a receiver asks for depends on the sender's address; a name is void where it has neither, so
 * AAAA is asked for only where there is no A. `exists` asks for A whatever the sender (RFC 7208 §5.7).
 */
export async function readHosts(term: Term, name: DomainName, ask: Ask): Promise<Hosts> {
  if (term.name !== 'mx') return readHost(name, ask, term.name === 'a');
  const answer = await ask(name, 'MX');
  if (answer.kind !== 'records') return withoutAddress(name, answer);
  const servers = recordsOf(answer, 'MX');
  const names = servers.slice(0, MOST_SERVERS).flatMap(({ exchange }) => nameOfHost(exchange) ?? []);
  const hosts = await Promise.all(names.map((server) => readHost(server, ask, true)));
  return { ...joined(hosts), mailServers: servers.length };
}

async function readHost(name: DomainName, ask: Ask, isEither: boolean): Promise<Hosts> {
  const four = await ask(name, 'A');
  if (four.kind !== 'no-such-record' || !isEither) return hostOf(name, four);
  const host = hostOf(name, await ask(name, 'AAAA'));
  return host.voids.length > 0 && four.unconfirmed === true ? { ...nothing, isUnconfirmed: true } : host;
}

const nothing: Hosts = { addresses: [], mailServers: 0, voids: [], failed: [], isUnconfirmed: false };

function hostOf(name: DomainName, answer: DnsAnswer): Hosts {
  if (answer.kind !== 'records') return withoutAddress(name, answer);
  return { ...nothing, addresses: addressesIn(answer) };
}

function withoutAddress(name: DomainName, answer: Exclude<DnsAnswer, { kind: 'records' }>): Hosts {
  if (answer.kind === 'failed') return { ...nothing, failed: [{ name, reason: answer.reason }] };
  return answer.unconfirmed === true ? { ...nothing, isUnconfirmed: true } : { ...nothing, voids: [name] };
}

function joined(hosts: readonly Hosts[]): Hosts {
  return {
    ...nothing,
    addresses: hosts.flatMap(({ addresses }) => addresses),
    voids: hosts.flatMap(({ voids }) => voids),
    failed: hosts.flatMap(({ failed }) => failed),
    isUnconfirmed: hosts.some(({ isUnconfirmed }) => isUnconfirmed),
  };
}
