import ipaddr from 'ipaddr.js';

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

/** As people write it (RFC 5952). */
export function shownForm({ octets }: Ip): string {
  return ipaddr.fromByteArray([...octets]).toString();
}
