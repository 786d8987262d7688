import { parseIp4, parseIp6, shownForm } from '../dns/ip-address.ts';
import type { DnsRecord, RecordType } from '../dns/resolve.ts';

/**
 * The records of one type at one name, as a zone file (docs/cli.md) lists them: in the presentation form of their RFC, a TXT record as a
 * string or as an array of its strings. Undefined where one of them cannot be read.
 */
export function parseRecords(
  owner: string,
  type: RecordType,
  data: unknown,
): readonly DnsRecord[] | undefined {
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  const records = items.map((item) => parsers[type](owner, item));
  return records.includes(undefined) ? undefined : records.flatMap((record) => record ?? []);
}

type RecordParser = (owner: string, item: unknown) => DnsRecord | undefined;

const parsers: Readonly<Record<RecordType, RecordParser>> = {
  A: (owner, item) => parseAddress(owner, 'A', item),
  AAAA: (owner, item) => parseAddress(owner, 'AAAA', item),
  CNAME: (owner, item) => parseTarget(owner, 'CNAME', item),
  NS: (owner, item) => parseTarget(owner, 'NS', item),
  PTR: (owner, item) => parseTarget(owner, 'PTR', item),
  MX: parseMx,
  SOA: parseSoa,
  TXT: parseTxt,
  CAA: parseCaa,
  TLSA: parseTlsa,
};

/** As the codec gives names back, escapes apart: lower case, no final dot; the root is `.`. */
function targetName(text: string): string {
  return text.toLowerCase().replace(/\.$/, '') || '.';
}

function parseAddress(owner: string, type: 'A' | 'AAAA', item: unknown): DnsRecord | undefined {
  if (typeof item !== 'string') return undefined;
  const ip = type === 'A' ? parseIp4(item) : parseIp6(item);
  return ip && { owner, type, address: shownForm(ip) };
}

function parseTarget(owner: string, type: 'CNAME' | 'NS' | 'PTR', item: unknown): DnsRecord | undefined {
  return typeof item === 'string' ? { owner, type, target: targetName(item.trim()) } : undefined;
}

/** `10 mx.example.org`; without a name the root, which is the null MX (RFC 7505). */
function parseMx(owner: string, item: unknown): DnsRecord | undefined {
  const [, preference, exchange] =
    (typeof item === 'string' && /^(\d{1,5})\s*(\S*)$/.exec(item.trim())) || [];
  return exchange === undefined || Number(preference) > 65_535
    ? undefined
    : { owner, type: 'MX', preference: Number(preference), exchange: targetName(exchange) };
}

/** `primary mailbox serial refresh retry expire minimum`; what is left out counts as zero. */
function parseSoa(owner: string, item: unknown): DnsRecord | undefined {
  if (typeof item !== 'string') return undefined;
  const [primary = '.', mailbox = '.', , , , , minimum = '0'] = item.trim().split(/\s+/);
  return {
    owner,
    type: 'SOA',
    primary: targetName(primary),
    mailbox: targetName(mailbox),
    minimum: Number(minimum) || 0,
  };
}

function parseTxt(owner: string, item: unknown): DnsRecord | undefined {
  const strings: readonly unknown[] = Array.isArray(item) ? item : [item];
  if (!strings.every((string) => typeof string === 'string')) return undefined;
  return { owner, type: 'TXT', strings: strings.map((string) => new TextEncoder().encode(string)) };
}

/** `0 issue "ca.example.net"` (RFC 8659 §4.1.1). */
function parseCaa(owner: string, item: unknown): DnsRecord | undefined {
  const pattern = /^\s*(\d{1,3})\s+([a-z0-9]{1,255})\s+(?:"([^"]*)"\s*|(\S+)\s*|)$/i;
  const [, flags, tag = '', quoted, bare = ''] = (typeof item === 'string' && pattern.exec(item)) || [];
  if (flags === undefined || Number(flags) > 255) return undefined;
  const text = new TextEncoder().encode(tag + (quoted ?? bare));
  return { owner, type: 'CAA', octets: Uint8Array.from([Number(flags), tag.length, ...text]) };
}

/** `3 1 1 ab12…`, the digits perhaps in groups (RFC 6698 §2.2). */
function parseTlsa(owner: string, item: unknown): DnsRecord | undefined {
  const [usage, selector, matching, ...groups] =
    typeof item === 'string' && /^\s*(?:\d{1,3}\s+){3}[\da-f][\da-f\s]*$/i.test(item)
      ? item.trim().split(/\s+/)
      : [];
  const pairs = groups.join('').match(/../g) ?? [];
  const octets = [usage, selector, matching].map(Number).concat(pairs.map((pair) => parseInt(pair, 16)));
  const isWhole = groups.join('').length % 2 === 0 && octets.every((octet) => octet <= 255);
  return isWhole ? { owner, type: 'TLSA', octets: Uint8Array.from(octets) } : undefined;
}
