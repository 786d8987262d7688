import { isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, RecordType } from '../../dns/resolve.ts';
import { recordsOf } from '../finding.ts';
import type { SpfFault } from './host-result.ts';
import { isWithin, shownForm } from '../../dns/ip-address.ts';
import type { Mechanism } from './record.ts';
import { addressType, type Client, type Session } from './session.ts';
import { addressesIn, askPtr, nameOfHost, validatedNames } from './target.ts';

/** What a mechanism came to; `found` is what the client was compared with. */
export interface Met {
  readonly outcome: 'match' | 'no' | SpfFault;
  readonly found: readonly string[];
  readonly isVoid: boolean;
}

const MOST_MX = 10;
const MOST_VOID = 2;

export const no: Met = { outcome: 'no', found: [], isVoid: false };

function met(isMatch: boolean, found: readonly string[], isVoid = false): Met {
  return { outcome: isMatch ? 'match' : 'no', found: found.slice(0, 10), isVoid };
}

/** Whether a mechanism asks DNS, and so counts to the limit of ten (RFC 7208 §4.6.4). */
export function asksDns({ name }: Mechanism): boolean {
  return name !== 'all' && name !== 'ip4' && name !== 'ip6';
}

/** Whether the client is in the network of ip4 or ip6, or the term is `all` (RFC 7208 §5.1, §5.6); asks nobody. */
export function matchesAsItStands({ name, network, bits }: Mechanism, { client }: Session): boolean {
  return name === 'all' || (network !== undefined && isWithin(client.ip, network, bits[network.kind]));
}

/** Whether the client matches a mechanism that asks for a name (§5.3 to §5.5, §5.7). */
export async function meets(term: Mechanism, target: DomainName, session: Session): Promise<Met> {
  switch (term.name) {
    case 'a':
      return meetsA(term, target, session);
    case 'mx':
      return meetsMx(term, target, session);
    case 'ptr':
      return meetsPtr(target, session);
    case 'exists':
      return meetsExists(target, session);
    case 'all':
    case 'ip4':
    case 'ip6':
    case 'include':
      return no;
  }
}

async function meetsA(term: Mechanism, target: DomainName, session: Session): Promise<Met> {
  const type = addressType(session.client);
  const answer = await session.memory.ask(target, type);
  const fault = faultOf(answer, target, type, session);
  return fault ? failed(fault) : compared(term, answer, session.client);
}

function compared({ bits }: Mechanism, answer: DnsAnswer, { ip }: Client): Met {
  const addresses = addressesIn(answer);
  const isMatch = addresses.some((address) => isWithin(ip, address, bits[ip.kind]));
  return met(isMatch, addresses.map(shownForm), answer.kind !== 'records');
}

/** The hosts in the order of their preference; an eleventh ends the evaluation when it is come to (§4.6.4). */
async function meetsMx(term: Mechanism, target: DomainName, session: Session): Promise<Met> {
  const answer = await session.memory.ask(target, 'MX');
  const fault = faultOf(answer, target, 'MX', session);
  if (fault) return failed(fault);
  const hosts = hostsOf(answer);
  for (const host of hosts.slice(0, MOST_MX)) {
    const at = await meetsHost(term, host, session);
    if (at.outcome !== 'no') return at;
  }
  return hosts.length > MOST_MX
    ? failed({ kind: 'too-many-mx' })
    : met(false, hosts, answer.kind !== 'records');
}

/** What a host has no address of is no void look-up: the term found something (§4.6.4 counts terms). */
async function meetsHost(term: Mechanism, host: string, { memory, client }: Session): Promise<Met> {
  const name = nameOfHost(host);
  if (name === undefined) return no;
  const type = addressType(client);
  const answer = await memory.ask(name, type);
  if (answer.kind === 'failed') return failed({ kind: 'dns-failed', name, type, reason: answer.reason });
  return met(compared(term, answer, client).outcome === 'match', [host]);
}

/** Without the root, which stands for no host (RFC 7505). */
export function hostsOf(answer: DnsAnswer): readonly string[] {
  return recordsOf(answer, 'MX')
    .toSorted((a, b) => a.preference - b.preference)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== '.');
}

/** A failure is no match here (§5.5). */
async function meetsPtr(target: DomainName, session: Session): Promise<Met> {
  const answer = await askPtr(session);
  if (answer.kind === 'failed') return no;
  const fault = tooVoid(answer, session);
  if (fault) return failed(fault);
  const names = await validatedNames(session, (name) => isAtOrBelow(name, target));
  const given = pointersOf(answer);
  const isMatch = names.length > 0;
  return met(isMatch, isMatch ? names : given, answer.kind !== 'records');
}

function pointersOf(answer: DnsAnswer): readonly string[] {
  return recordsOf(answer, 'PTR').map(({ target }) => target);
}

/** Any A record, whatever the client's address is (§5.7). */
async function meetsExists(target: DomainName, session: Session): Promise<Met> {
  const answer = await session.memory.ask(target, 'A');
  const isMatch = answer.kind === 'records';
  const fault = faultOf(answer, target, 'A', session);
  return fault ? failed(fault) : met(isMatch, addressesIn(answer).map(shownForm), !isMatch);
}

function failed(outcome: SpfFault): Met {
  return { outcome, found: [], isVoid: outcome.kind === 'too-many-voids' };
}

function faultOf(
  answer: DnsAnswer,
  name: DomainName,
  type: RecordType,
  session: Session,
): SpfFault | undefined {
  return answer.kind === 'failed'
    ? { kind: 'dns-failed', name, type, reason: answer.reason }
    : tooVoid(answer, session);
}

/** Counts a term that found nothing; the third one is too many (§4.6.4). */
export function tooVoid(answer: DnsAnswer, { spent }: Session): SpfFault | undefined {
  if (answer.kind === 'records' || answer.kind === 'failed') return undefined;
  spent.voids += 1;
  return spent.voids > MOST_VOID ? { kind: 'too-many-voids' } : undefined;
}
