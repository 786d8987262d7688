/** An address by its octets, four or sixteen of them. */
export interface Ip {
  readonly kind: 'ipv4' | 'ipv6';
  readonly octets: readonly number[];
}

/** The longest prefix of each kind, in bits. */
export const BITS = { ipv4: 32, ipv6: 128 } as const;

const OCTET = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

/** Four numbers of 0 to 255 without leading zeros (RFC 7208 §12, `ip4-network`); undefined for any other text. */
export function parseIp4(text: string): Ip | undefined {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => OCTET.test(part))
    ? { kind: 'ipv4', octets: parts.map(Number) }
    : undefined;
}

/** The forms of RFC 4291 §2.2, without a zone; undefined for any other text. */
export function parseIp6(text: string): Ip | undefined {
  const [head = '', tail, ...more] = text.split('::');
  const before = octetsOf(head, tail === undefined);
  const after = octetsOf(tail ?? '', true);
  if (more.length > 0 || before === undefined || after === undefined) return undefined;
  const left = 16 - before.length - after.length;
  // `::` stands for one group of zeros at least.
  const fits = tail === undefined ? left === 0 : left >= 2;
  return fits
    ? { kind: 'ipv6', octets: [...before, ...new Array<number>(left).fill(0), ...after] }
    : undefined;
}

/** Groups of hexadecimal digits as octets; the last of an address may be an IPv4 address. */
function octetsOf(text: string, isEnd: boolean): readonly number[] | undefined {
  const parts = text === '' ? [] : text.split(':');
  const read = parts.map((part, index) => {
    if (!GROUP.test(part)) return isEnd && index === parts.length - 1 ? parseIp4(part)?.octets : undefined;
    const group = Number.parseInt(part, 16);
    return [group >> 8, group & 0xff];
  });
  return read.includes(undefined) ? undefined : read.flatMap((octets) => octets ?? []);
}

/** The address of a client; an IPv4 address mapped into IPv6 is one of IPv4 (RFC 7208 §5). */
export function parseClientIp(text: string): Ip | undefined {
  const ip = parseIp4(text) ?? parseIp6(text);
  const isMapped = ip?.kind === 'ipv6' && ip.octets.slice(0, 12).join() === '0,0,0,0,0,0,0,0,0,0,255,255';
  return isMapped ? { kind: 'ipv4', octets: ip.octets.slice(12) } : ip;
}

/** Whether two addresses of one kind agree in their first `bits` bits. */
export function isWithin(ip: Ip, network: Ip, bits: number): boolean {
  return (
    ip.kind === network.kind &&
    ip.octets.every((octet, index) => {
      const shift = 8 - Math.min(8, Math.max(0, bits - 8 * index)); // so many bits at the end do not count
      return octet >> shift === (network.octets[index] ?? 0) >> shift;
    })
  );
}

/** With dots, as the macro `i` gives it (RFC 7208 §7.3): octets, or the 32 hexadecimal digits. */
export function dottedForm({ kind, octets }: Ip): string {
  if (kind === 'ipv4') return octets.join('.');
  return octets
    .flatMap((octet) => [octet >> 4, octet & 0xf])
    .map((digit) => digit.toString(16).toUpperCase())
    .join('.');
}

/** As people write it: RFC 5952 §4, with the digits of an IPv4 address within an IPv6 one in hexadecimal, as everywhere in lib/. */
export function shownForm({ kind, octets }: Ip): string {
  if (kind === 'ipv4') return octets.join('.');
  const groups = octets.flatMap((octet, at) =>
    at % 2 === 0 ? (octet * 256 + (octets[at + 1] ?? 0)).toString(16) : [],
  );
  // The URL standard writes an IPv6 host in just this form ("IPv6 serializer"); eight groups always are one, so nothing is thrown.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** Networks that end before the public internet, and addresses of many hosts at once. */
const INTERNAL: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // RFC 1122 §3.2.1.3: this host on this network
  ['10.0.0.0', 8], // RFC 1918
  ['100.64.0.0', 10], // RFC 6598: shared, between a provider and its customers
  ['127.0.0.0', 8], // RFC 1122 §3.2.1.3: loopback
  ['169.254.0.0', 16], // RFC 3927: link-local
  ['172.16.0.0', 12], // RFC 1918
  ['192.168.0.0', 16], // RFC 1918
  ['224.0.0.0', 4], // RFC 5771: multicast
  ['255.255.255.255', 32], // RFC 919 §7: broadcast
  ['::', 128], // RFC 4291 §2.5.2: unspecified
  ['::1', 128], // RFC 4291 §2.5.3: loopback
  ['fc00::', 7], // RFC 4193: unique local
  ['fe80::', 10], // RFC 4291 §2.5.6: link-local
  ['ff00::', 8], // RFC 4291 §2.7: multicast
];

/**
 * Whether no mail can reach this one address over the public internet (RFC 6890's tables, as far as such addresses are met by mistake). The
 * networks of examples (RFC 5737, 3849) count as public: they stand in examples for addresses that are.
 */
export function isInternal(ip: Ip): boolean {
  return INTERNAL.some(([base, bits]) => {
    const network = parseClientIp(base);
    return network !== undefined && isWithin(ip, network, bits);
  });
}
