import { parseDomainSpec } from './domain-spec.ts';
import { BITS, parseIp4, parseIp6, type Ip } from '../../dns/ip-address.ts';
import type { Fault, MacroString } from './macro.ts';

/** What stands behind the name of a mechanism. */
export interface Argument {
  /** The domain-spec, or the network of ip4 and ip6; undefined where it was left out. */
  readonly value: string | undefined;
  /** The domain-spec, read. */
  readonly spec: MacroString | undefined;
  /** The address of ip4 and ip6. */
  readonly network: Ip | undefined;
  /** How many bits of an address count; all of them where nothing was said. */
  readonly bits: Readonly<Record<Ip['kind'], number>>;
}

type ReadArgument = (rest: string) => Argument | Fault;

const none: Argument = { value: undefined, spec: undefined, network: undefined, bits: BITS };

/** How each mechanism's argument is read (RFC 7208 §5); a fault's offset counts from behind the name. */
export const readArgument = {
  all: (rest) => (rest === '' ? none : { fault: 0 }),
  include: readDomain,
  exists: readDomain,
  a: readDomainAndLengths,
  mx: readDomainAndLengths,
  ptr: (rest) => (rest === '' ? none : readDomain(rest)),
  ip4: (rest) => readNetwork(rest, 'ipv4'),
  ip6: (rest) => readNetwork(rest, 'ipv6'),
} as const satisfies Readonly<Record<string, ReadArgument>>;

function readDomain(rest: string): Argument | Fault {
  if (!rest.startsWith(':')) return { fault: 0 };
  const spec = parseDomainSpec(rest.slice(1));
  if ('fault' in spec) return { fault: spec.fault + 1 };
  return { value: rest.slice(1), spec, network: undefined, bits: BITS };
}

/** §5.3: `[":" domain-spec] ["/" ip4-cidr] ["//" ip6-cidr]`. A domain-spec ends in no such number. */
function readDomainAndLengths(rest: string): Argument | Fault {
  if (rest === '') return none;
  const { start, four, six } = lengthsAt(rest);
  const domain = start === 0 ? none : readDomain(rest.slice(0, start));
  if ('fault' in domain) return domain;
  const ipv4 = readLength(four, 'ipv4');
  if (typeof ipv4 === 'object') return ipv4;
  const ipv6 = readLength(six, 'ipv6');
  if (typeof ipv6 === 'object') return ipv6;
  return { value: domain.value, spec: domain.spec, network: undefined, bits: { ipv4, ipv6 } };
}

interface Digits {
  readonly text: string;
  readonly at: number;
}

/** Where the lengths begin, and their digits. Behind a domain a length is digits up to the end; without one all is length. */
function lengthsAt(rest: string): {
  readonly start: number;
  readonly four: Digits | undefined;
  readonly six: Digits | undefined;
} {
  const hasDomain = rest.startsWith(':');
  const double = hasDomain ? /\/\/\d{1,9}$/.exec(rest)?.index : indexOf(rest, '//');
  const head = rest.slice(0, double);
  const single = hasDomain ? /\/\d{1,9}$/.exec(head)?.index : indexOf(head, '/');
  return {
    start: single ?? head.length,
    four: digitsAt(head, single, 1),
    six: digitsAt(rest, double, 2),
  };
}

function digitsAt(text: string, slash: number | undefined, slashes: number): Digits | undefined {
  return slash === undefined ? undefined : { text: text.slice(slash + slashes), at: slash + slashes };
}

function indexOf(text: string, part: string): number | undefined {
  const at = text.indexOf(part);
  return at < 0 ? undefined : at;
}

/** The bits that count; a length with a leading zero, too large, or none is a fault. */
function readLength(digits: Digits | undefined, kind: Ip['kind']): number | Fault {
  if (digits === undefined) return BITS[kind];
  const [number = ''] = /^(?:0|[1-9]\d{0,2})(?!\d)/.exec(digits.text) ?? [];
  if (number === '' || Number(number) > BITS[kind]) return { fault: digits.at };
  return number === digits.text ? Number(number) : { fault: digits.at + number.length };
}

/** §5.6: an address and perhaps the length of its prefix. */
function readNetwork(rest: string, kind: Ip['kind']): Argument | Fault {
  if (!rest.startsWith(':')) return { fault: 0 };
  const value = rest.slice(1);
  const [address = ''] = value.split('/', 1);
  const network = kind === 'ipv4' ? parseIp4(address) : parseIp6(address);
  if (network === undefined) return { fault: 1 + (kind === 'ipv4' ? oddInIp4(address) : oddInIp6(address)) };
  const digits = { text: value.slice(address.length + 1), at: address.length + 2 };
  const bits = readLength(value === address ? undefined : digits, kind);
  return typeof bits === 'object' ? bits : { ...none, value, network, bits: { ...BITS, [kind]: bits } };
}

const NUMBER = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?!\d)/;

/** Where an IPv4 address goes wrong: a number that is none, what stands behind one, a fifth, or its end where numbers are missing. */
function oddInIp4(address: string): number {
  const parts = address.split('.');
  const odd = parts.findIndex((part, index) => index > 3 || NUMBER.exec(part)?.[0] !== part);
  if (odd < 0) return address.length;
  const right = odd > 3 ? 0 : (NUMBER.exec(parts[odd] ?? '')?.[0].length ?? 0);
  return parts.slice(0, odd).join('.').length + Number(odd > 0) + right;
}

/** A character that no IPv6 address holds, else its beginning. */
function oddInIp6(address: string): number {
  return Math.max(0, address.search(/[^0-9A-Fa-f:.]/));
}
