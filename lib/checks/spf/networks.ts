import { BITS, parseIp4, parseIp6, type Ip } from '../../dns/ip-address.ts';
import type { Term } from './record.ts';

/** A range of addresses, both ends in it, as numbers. */
export interface Network {
  readonly kind: Ip['kind'];
  readonly first: bigint;
  readonly last: bigint;
}

/** The range of `192.0.2.0/24` or of a lone address; undefined for any other text. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length] = text.split('/');
  const ip = parseIp4(address) ?? parseIp6(address);
  return ip && networkAt(ip, Number(length ?? BITS[ip.kind]));
}

/** The range around an address; the bits behind the prefix do not count (RFC 7208 §5.6). */
export function networkAt({ kind, octets }: Ip, length: number): Network {
  const number = octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  const size = 1n << BigInt(BITS[kind] - length);
  const first = number - (number % size);
  return { kind, first, last: first + size - 1n };
}

/** The range of `ip4` and `ip6`; undefined for any other term. */
export function networkOf(term: Term): Network | undefined {
  if (term.kind === 'modifier' || term.network === undefined) return undefined;
  return networkAt(term.network, term.bits[term.network.kind]);
}

export function contains(outer: Network, inner: Network): boolean {
  return outer.kind === inner.kind && outer.first <= inner.first && inner.last <= outer.last;
}

/** The same addresses, as ranges that neither overlap nor touch, in order. */
export function united(networks: readonly Network[]): readonly Network[] {
  const sorted = networks.toSorted((one, other) =>
    one.first < other.first ? -1 : Number(one.first > other.first),
  );
  const union: { kind: Network['kind']; first: bigint; last: bigint }[] = [];
  for (const network of sorted) {
    const before = union.findLast(({ kind }) => kind === network.kind);
    if (before === undefined || network.first > before.last + 1n) union.push({ ...network });
    else if (network.last > before.last) before.last = network.last;
  }
  return union;
}

/**
 * Addresses that are nobody's in the public Internet: IANA "IPv4/IPv6 Special-Purpose Address Registry" (RFC 6890) and multicast. Those
 * for documentation are left out: they stand in examples, and nobody sends from them either.
 */
const reserved: readonly Network[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  '::ffff:0:0/96',
  '64:ff9b:1::/48',
  '100::/64',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
].flatMap((text) => parseNetwork(text) ?? []);

/** Whether no mail can come from any address of the range. */
export function isReserved(network: Network): boolean {
  return reserved.some((range) => contains(range, network));
}

/** All addresses that servers have: unicast IPv4; what of IPv6 is given out (IANA "IPv6 Global Unicast Address Assignments"). */
const worlds: readonly Network[] = [
  { kind: 'ipv4', first: 1n << 24n, last: (224n << 24n) - 1n },
  ...['2000::/3'].flatMap((text) => parseNetwork(text) ?? []),
];

/** Whether the ranges, which neither overlap nor touch, hold all addresses of a kind. */
export function coverTheWorld(union: readonly Network[]): boolean {
  return worlds.some((world) => union.some((network) => contains(network, world)));
}

/** How many IPv4 addresses there are in ranges that do not overlap. */
export function countOfIpv4(union: readonly Network[]): number {
  const four = union.filter(({ kind }) => kind === 'ipv4');
  return four.reduce((sum, { first, last }) => sum + Number(last - first + 1n), 0);
}
