import ipaddr from 'ipaddr.js';
import { textsOf } from './checks/finding.ts';
import { includeNames } from './checks/spf/include-names.ts';
import { isSpf } from './checks/spf/record.ts';
import { parseDomainName, type DomainName } from './dns/domain-name.ts';
import type { DnsFailure, Resolve } from './dns/resolve.ts';
import type { Service } from './knowledge/service.ts';

/** One address that a service sends from, by what its customers include; or why none is known. */
export type ServiceAddress =
  | { readonly state: 'known'; readonly ip: string; readonly include: string }
  | { readonly state: 'no-include' } // it gives none out, or we do not know it
  | { readonly state: 'no-network'; readonly include: string } // what it gives out names no network
  | { readonly state: 'failed'; readonly reason: DnsFailure };

const MOST_NAMES = 8;

/** An address of the first network that the service's include leads to. Asks at most eight names, one level at a time. */
export async function addressOfService({ spfIncludes }: Service, resolve: Resolve): Promise<ServiceAddress> {
  const [include] = spfIncludes;
  const name = parseDomainName(include);
  return include === undefined || name === undefined
    ? { state: 'no-include' }
    : search([name], { include, resolve, asked: [] });
}

interface Search {
  readonly include: string;
  readonly resolve: Resolve;
  readonly asked: readonly DomainName[];
}

async function search(level: readonly DomainName[], state: Search): Promise<ServiceAddress> {
  const { include, resolve, asked } = state;
  const names = level.filter((name) => !asked.includes(name)).slice(0, MOST_NAMES - asked.length);
  if (names.length === 0) return { state: 'no-network', include };
  const answers = await Promise.all(names.map((name) => resolve(name, 'TXT')));
  const records = answers.flatMap((answer) => textsOf(answer).filter(isSpf).slice(0, 1));
  const ip = records.map(firstAddress).find((found) => found !== undefined);
  if (ip !== undefined) return { state: 'known', ip, include };
  const failed = answers.find((answer) => answer.kind === 'failed');
  if (failed?.kind === 'failed') return { state: 'failed', reason: failed.reason };
  const below = records.flatMap(includeNames).flatMap((name) => parseDomainName(name) ?? []);
  return search(below, { include, resolve, asked: [...asked, ...names] });
}

/** The first address of a record's first network (RFC 7208 §5.6), past the one that names the network itself. */
function firstAddress(record: string): string | undefined {
  const network = record
    .split(/\s+/)
    .map((term) => /^\+?ip[46]:([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec(term))
    .find((match) => match !== null && ipaddr.isValid(match[1] ?? ''));
  if (network === undefined || network === null) return undefined;
  const address = ipaddr.parse(network[1] ?? '');
  const octets = address.toByteArray();
  const length = Number(network[2] ?? octets.length * 8);
  if (length > octets.length * 8) return undefined;
  return length >= octets.length * 8 - 1 ? address.toString() : nextIn(octets, length).toString();
}

/** The address behind the first one of a network. */
function nextIn(octets: readonly number[], length: number) {
  const first = octets.map((octet, index) => octet & maskAt(index, length));
  return ipaddr.fromByteArray(first.map((octet, index) => (index === first.length - 1 ? octet | 1 : octet)));
}

/** The bits of the octet at this place that belong to the network. */
function maskAt(index: number, length: number): number {
  const bits = Math.min(8, Math.max(0, length - index * 8));
  return (0xff << (8 - bits)) & 0xff;
}
