import ipaddr from 'ipaddr.js';
import { isRecordType } from './record-types.ts';
import type { DnsAnswer, DnsFailure, DnsRecord, RecordType, Resolve } from './resolve.ts';

/** A zone file of docs/cli.md, read: DNS answers without a network. */
export type Zone =
  | { readonly kind: 'zone'; readonly resolve: Resolve }
  | { readonly kind: 'malformed'; readonly detail: string };

interface Name {
  readonly records: ReadonlyMap<RecordType, readonly DnsRecord[] | DnsFailure>;
  /** Every question about the name fails like this. */
  readonly failure: DnsFailure | undefined;
  readonly ttl: number;
  readonly authenticated: boolean;
}
type Names = ReadonlyMap<string, Name>;

const DEFAULT_TTL = 300;
const failures = new Map<unknown, DnsFailure>([
  ['SERVFAIL', 'servfail'],
  ['TIMEOUT', 'timeout'],
  ['BOGUS', 'bogus'],
  ['REFUSED', 'refused'],
]);

/** Reads the JSON of a zone file. `detail` says what is odd, and at which name. */
export function parseZone(json: unknown): Zone {
  if (!isObject(json)) return { kind: 'malformed', detail: 'a zone file is an object of names' };
  const names = new Map<string, Name>();
  for (const [name, value] of Object.entries(json)) {
    const parsed = parseName(name, value);
    if (typeof parsed === 'string') return { kind: 'malformed', detail: `${name}: ${parsed}` };
    names.set(canonical(name), parsed);
  }
  return { kind: 'zone', resolve: (name, type) => Promise.resolve(answer(names, canonical(name), type, [])) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, '') || '.';
}

/** A name's records, or what is odd about them. */
function parseName(name: string, value: unknown): Name | string {
  const failure = failures.get(value);
  if (failure) return { records: new Map(), failure, ttl: DEFAULT_TTL, authenticated: false };
  if (!isObject(value)) return 'neither records nor a failure';
  const records = new Map<RecordType, readonly DnsRecord[] | DnsFailure>();
  for (const [type, data] of Object.entries(value).filter(([key]) => !key.startsWith('$'))) {
    if (!isRecordType(type)) return `unknown record type ${type}`;
    const parsed = failures.get(data) ?? parseRecords(canonical(name), type, data);
    if (parsed === undefined) return `${type} cannot be read`;
    records.set(type, parsed);
  }
  const { $ttl: ttl, $authenticated: authenticated } = value;
  return {
    records,
    failure: undefined,
    ttl: typeof ttl === 'number' ? ttl : DEFAULT_TTL,
    authenticated: authenticated === true,
  };
}

function parseRecords(owner: string, type: RecordType, data: unknown): readonly DnsRecord[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const records = data.map((item: unknown) => parseRecord[type](owner, item));
  return records.includes(undefined) ? undefined : records.flatMap((record) => record ?? []);
}

type RecordParser = (owner: string, item: unknown) => DnsRecord | undefined;

const parseRecord: Readonly<Record<RecordType, RecordParser>> = {
  A: (owner, item) => parseAddress(owner, 'A', item),
  AAAA: (owner, item) => parseAddress(owner, 'AAAA', item),
  CNAME: (owner, item) => parseTarget(owner, 'CNAME', item),
  NS: (owner, item) => parseTarget(owner, 'NS', item),
  PTR: (owner, item) => parseTarget(owner, 'PTR', item),
  MX: parseMx,
  SOA: parseSoa,
  TXT: parseTxt,
  CAA: (owner, item) => parseOpaque(owner, 'CAA', item),
  TLSA: (owner, item) => parseOpaque(owner, 'TLSA', item),
};

function parseAddress(owner: string, type: 'A' | 'AAAA', item: unknown): DnsRecord | undefined {
  if (typeof item !== 'string' || !ipaddr.isValid(item)) return undefined;
  const address = ipaddr.parse(item);
  return address.kind() === (type === 'A' ? 'ipv4' : 'ipv6')
    ? { owner, type, address: address.toString() }
    : undefined;
}

function parseTarget(owner: string, type: 'CNAME' | 'NS' | 'PTR', item: unknown): DnsRecord | undefined {
  return typeof item === 'string' ? { owner, type, target: canonical(item) } : undefined;
}

function parseMx(owner: string, item: unknown): DnsRecord | undefined {
  const [, preference, exchange] = (typeof item === 'string' && /^\s*(\d{1,5})\s+(\S*)\s*$/.exec(item)) || [];
  return exchange === undefined
    ? undefined
    : { owner, type: 'MX', preference: Number(preference), exchange: canonical(exchange) };
}

/** `primary mailbox serial refresh retry expire minimum`; what is left out counts as zero. */
function parseSoa(owner: string, item: unknown): DnsRecord | undefined {
  if (typeof item !== 'string') return undefined;
  const [primary = '.', mailbox = '.', , , , , minimum = '0'] = item.trim().split(/\s+/);
  return {
    owner,
    type: 'SOA',
    primary: canonical(primary),
    mailbox: canonical(mailbox),
    minimum: Number(minimum) || 0,
  };
}

/** A string, or an array of the strings of one record. */
function parseTxt(owner: string, item: unknown): DnsRecord | undefined {
  const strings: readonly unknown[] = Array.isArray(item) ? item : [item];
  if (!strings.every((string) => typeof string === 'string')) return undefined;
  return { owner, type: 'TXT', strings: strings.map((string) => new TextEncoder().encode(string)) };
}

function parseOpaque(owner: string, type: 'CAA' | 'TLSA', item: unknown): DnsRecord | undefined {
  return typeof item === 'string' ? { owner, type, octets: new TextEncoder().encode(item) } : undefined;
}

function answer(names: Names, name: string, type: RecordType, passed: readonly string[]): DnsAnswer {
  const found = names.get(name);
  if (found === undefined)
    return { kind: hasBelow(names, name) ? 'no-such-record' : 'no-such-name', ttl: DEFAULT_TTL };
  if (found.failure) return { kind: 'failed', reason: found.failure, detail: 'as the zone file says' };
  const alias = type === 'CNAME' ? undefined : aliasOf(found);
  if (alias !== undefined) return followed(names, alias, type, [...passed, name]);
  return answerOfType(found, type);
}

function answerOfType({ records, ttl, authenticated }: Name, type: RecordType): DnsAnswer {
  const found = records.get(type);
  if (typeof found === 'string') return { kind: 'failed', reason: found, detail: 'as the zone file says' };
  if (found === undefined || found.length === 0) return { kind: 'no-such-record', ttl };
  return { kind: 'records', records: found, ttl, authenticated };
}

/** RFC 8020: a name that has names below it exists. */
function hasBelow(names: Names, name: string): boolean {
  return [...names.keys()].some((other) => name === '.' || other.endsWith(`.${name}`));
}

function aliasOf({ records }: Name): string | undefined {
  const alias = records.get('CNAME');
  const [first] = typeof alias === 'object' ? alias : [];
  return first?.type === 'CNAME' ? first.target : undefined;
}

function followed(names: Names, alias: string, type: RecordType, passed: readonly string[]): DnsAnswer {
  if (passed.includes(alias))
    return { kind: 'failed', reason: 'servfail', detail: 'a loop of CNAME records' };
  return answer(names, alias, type, passed);
}
