import { decode, encode, type Answer } from 'dns-packet';
import { parseMacroName } from '../../lib/dns/domain-name.ts';
import { isRecordType } from '../../lib/dns/record-types.ts';
import type { DnsRecord, Resolve } from '../../lib/dns/resolve.ts';

/** A `fetch` that always brings these octets as a DNS message; `init` changes status or headers. */
export function fetchOf(octets: Uint8Array, init: ResponseInit = {}): typeof fetch {
  const headers = { 'content-type': 'application/dns-message' };
  return () => Promise.resolve(new Response(new Uint8Array(octets), { status: 200, headers, ...init }));
}

/** The question in the `dns` parameter of a DNS-over-HTTPS address. */
export function questionIn(address: string | URL | Request): {
  readonly query: Buffer;
  readonly name: string;
  readonly type: string;
} {
  const query = Buffer.from(
    new URL(address instanceof Request ? address.url : address).searchParams.get('dns') ?? '',
    'base64url',
  );
  const [{ name, type } = { name: '', type: 'A' as const }] = decode(query).questions ?? [];
  return { query, name, type };
}

/** A DNS-over-HTTPS server in memory: a `fetch` whose answers are those of a resolver, as octets that another codec wrote. */
export function fetchFrom(resolve: Resolve): typeof fetch {
  return async (input) => {
    const { query, name, type } = questionIn(input);
    const asked = parseMacroName(name);
    if (asked === undefined || !isRecordType(type)) return new Response(null, { status: 400 });
    const told = await resolve(asked, type);
    const records = told.kind === 'records' ? told.records : [];
    const end = records[0]?.owner ?? ('alias' in told ? told.alias : undefined);
    const aliases: Answer[] =
      end === undefined || end === name ? [] : [{ type: 'CNAME', name, ttl: 300, data: end }];
    const rcodes = { records: 0, 'no-such-record': 0, 'no-such-name': 3, failed: 2 };
    const octets = encode({
      type: 'response',
      id: decode(query).id ?? 0,
      flags: 0x0180 | rcodes[told.kind],
      questions: decode(query).questions ?? [],
      answers: [...aliases, ...records.map((record) => answerOf(record))],
    });
    return fetchOf(octets)(input);
  };
}

function answerOf(record: DnsRecord): Answer {
  const head = { name: record.owner, ttl: 300 };
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return { ...head, type: record.type, data: record.address };
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { ...head, type: record.type, data: record.target };
    case 'MX':
      return {
        ...head,
        type: 'MX',
        data: { preference: record.preference, exchange: record.exchange },
      };
    case 'TXT':
      return { ...head, type: 'TXT', data: record.strings.map((string) => Buffer.from(string)) };
    case 'SOA': {
      const { primary: mname, mailbox: rname, minimum } = record;
      return {
        ...head,
        type: 'SOA',
        data: { mname, rname, serial: 1, refresh: 1, retry: 1, expire: 1, minimum },
      };
    }
    case 'CAA':
      return { ...head, type: 'CAA', data: caaData(Buffer.from(record.octets)) };
    case 'TLSA':
      return { ...head, type: 'TLSA', data: tlsaData(Buffer.from(record.octets)) };
  }
}

function caaData(octets: Buffer): { flags: number; tag: 'issue'; value: string } {
  const end = 2 + octets.readUInt8(1);
  // dns-packet takes any tag; its types name three.
  const tag = octets.toString('latin1', 2, end) as 'issue';
  return { flags: octets.readUInt8(0), tag, value: octets.toString('latin1', end) };
}

function tlsaData(octets: Buffer) {
  const [usage = 0, selector = 0, matchingType = 0] = octets;
  return { usage, selector, matchingType, certificate: octets.subarray(3) };
}
