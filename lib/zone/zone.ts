import { parseDomainName } from '../dns/domain-name.ts';
import { isRecordType } from '../dns/record-types.ts';
import type { DnsAnswer, DnsFailure, DnsRecord, RecordType, Resolve } from '../dns/resolve.ts';
import { parseRecords } from './zone-records.ts';

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

/** As it would be asked; a name that no host may have stays as it is, so that an SPF macro may yield it. */
function canonical(name: string): string {
  return parseDomainName(name) ?? (name.toLowerCase().replace(/\.$/, '') || '.');
}

/** A name's records, or what is odd about them. */
function parseName(name: string, value: unknown): Name | string {
  const failure = failures.get(value);
  if (failure) return { records: new Map(), failure, ttl: DEFAULT_TTL, authenticated: false };
  if (!isObject(value)) return 'neither records nor a failure';
  const { $ttl: ttl, $authenticated: authenticated } = value;
  const records = parseTypes(canonical(name), value);
  if (typeof records === 'string') return records;
  return {
    records,
    failure: undefined,
    ttl: typeof ttl === 'number' && ttl >= 0 ? ttl : DEFAULT_TTL,
    authenticated: authenticated === true,
  };
}

function parseTypes(owner: string, value: Readonly<Record<string, unknown>>): Name['records'] | string {
  const records = new Map<RecordType, readonly DnsRecord[] | DnsFailure>();
  for (const [key, data] of Object.entries(value).filter(([key]) => !key.startsWith('$'))) {
    const type = key.toUpperCase();
    if (!isRecordType(type)) continue; // nobody will ask for it
    const parsed = failures.get(data) ?? parseRecords(owner, type, data);
    if (parsed === undefined) return `${type} cannot be read`;
    records.set(type, parsed);
  }
  return records;
}

function answer(names: Names, name: string, type: RecordType, passed: readonly string[]): DnsAnswer {
  const found = names.get(name) ?? synthesized(names, name);
  if (found === undefined)
    return { kind: hasBelow(names, name) ? 'no-such-record' : 'no-such-name', ttl: DEFAULT_TTL };
  if (found.failure) return { kind: 'failed', reason: found.failure, detail: 'as the zone file says' };
  const alias = type === 'CNAME' ? undefined : aliasOf(found);
  if (alias !== undefined) return throughAlias(found, followed(names, alias, type, [...passed, name]));
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

/** RFC 4592 §3.3.1: what does not exist has the records of `*` below the nearest name above it that does. */
function synthesized(names: Names, name: string): Name | undefined {
  if (hasBelow(names, name)) return undefined;
  const labels = name.split('.');
  const above = labels.map((_, place) => labels.slice(place + 1).join('.'));
  const encloser = above.find((other) => names.has(other) || hasBelow(names, other));
  const wild = names.get(`*.${encloser ?? ''}`);
  return wild && { ...wild, records: ownedBy(name, wild.records) };
}

function ownedBy(owner: string, records: Name['records']): Name['records'] {
  return new Map(
    [...records].map(([type, data]) => [
      type,
      typeof data === 'string' ? data : data.map((record) => ({ ...record, owner })),
    ]),
  );
}

function aliasOf({ records }: Name): string | undefined {
  const alias = records.get('CNAME');
  const [first] = typeof alias === 'object' ? alias : [];
  return first?.type === 'CNAME' ? canonical(first.target) : undefined;
}

function followed(names: Names, alias: string, type: RecordType, passed: readonly string[]): DnsAnswer {
  if (passed.includes(alias))
    return { kind: 'failed', reason: 'servfail', detail: 'a loop of CNAME records' };
  const answered = answer(names, alias, type, passed);
  return answered.kind === 'no-such-name' || answered.kind === 'no-such-record'
    ? { alias, ...answered }
    : answered;
}

/** An answer lives as long as its whole chain, and is authenticated when all of it is. */
function throughAlias({ ttl, authenticated }: Name, answered: DnsAnswer): DnsAnswer {
  if (answered.kind !== 'records') return answered;
  return {
    ...answered,
    ttl: Math.min(ttl, answered.ttl),
    authenticated: authenticated && answered.authenticated,
  };
}
