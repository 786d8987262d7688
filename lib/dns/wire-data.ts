import { shownForm } from './ip-address.ts';
import type { DnsRecord, RecordType } from './resolve.ts';
import { number16, number32, readName, type Cursor } from './wire-name.ts';

type DataReader = (owner: string, cursor: Cursor) => DnsRecord | undefined;

/** How the data of each type is read (RFC 1035 §3.3, 3596, 6698, 8659); undefined when it does not fill its length exactly. */
export const dataReaders: Readonly<Record<RecordType, DataReader>> = {
  A: (owner, cursor) => readAddress(owner, 'A', cursor),
  AAAA: (owner, cursor) => readAddress(owner, 'AAAA', cursor),
  CNAME: (owner, cursor) => readTarget(owner, 'CNAME', cursor),
  NS: (owner, cursor) => readTarget(owner, 'NS', cursor),
  PTR: (owner, cursor) => readTarget(owner, 'PTR', cursor),
  MX: readMx,
  SOA: readSoa,
  TXT: readTxt,
  CAA: readCaa,
  TLSA: readTlsa,
};

function readAddress(owner: string, type: 'A' | 'AAAA', { octets, at, end }: Cursor): DnsRecord | undefined {
  const [kind, length] = type === 'A' ? (['ipv4', 4] as const) : (['ipv6', 16] as const);
  if (end - at !== length) return undefined;
  return { owner, type, address: shownForm({ kind, octets: [...octets.subarray(at, end)] }) };
}

function readTarget(owner: string, type: 'CNAME' | 'NS' | 'PTR', cursor: Cursor): DnsRecord | undefined {
  const target = readName(cursor);
  return target?.at === cursor.end ? { owner, type, target: target.value } : undefined;
}

function readMx(owner: string, cursor: Cursor): DnsRecord | undefined {
  const exchange = readName({ ...cursor, at: cursor.at + 2 });
  if (exchange?.at !== cursor.end) return undefined;
  return { owner, type: 'MX', preference: number16(cursor.octets, cursor.at), exchange: exchange.value };
}

function readSoa(owner: string, cursor: Cursor): DnsRecord | undefined {
  const primary = readName(cursor);
  if (primary === undefined) return undefined;
  const mailbox = readName({ ...cursor, at: primary.at });
  if (mailbox === undefined || mailbox.at + 20 !== cursor.end) return undefined;
  const minimum = number32(cursor.octets, mailbox.at + 16);
  return { owner, type: 'SOA', primary: primary.value, mailbox: mailbox.value, minimum };
}

function readTxt(owner: string, { octets, at, end }: Cursor): DnsRecord | undefined {
  const strings: Uint8Array[] = [];
  for (let start = at; start < end;) {
    const next = start + 1 + (octets[start] ?? 0);
    if (next > end) return undefined;
    strings.push(octets.slice(start + 1, next));
    start = next;
  }
  return at === end ? undefined : { owner, type: 'TXT', strings }; // RFC 1035 §3.3.14: one string or more
}

/** RFC 8659 §4.1: flags, the tag's length, a tag of at least one letter or digit, the value. */
function readCaa(owner: string, { octets, at, end }: Cursor): DnsRecord | undefined {
  const tagLength = octets[at + 1] ?? 0;
  if (at + 2 + tagLength > end || tagLength === 0) return undefined;
  return { owner, type: 'CAA', octets: octets.slice(at, end) };
}

/** RFC 6698 §2.1: three octets, then the data. */
function readTlsa(owner: string, { octets, at, end }: Cursor): DnsRecord | undefined {
  return end - at < 3 ? undefined : { owner, type: 'TLSA', octets: octets.slice(at, end) };
}

/** An extended DNS error (RFC 8914). */
export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

const EXTENDED_ERROR = 15;

/** The extended errors among the options of an OPT record (RFC 6891 §6.1.2); undefined when an option does not fit its length. */
export function readExtendedErrors({ octets, at, end }: Cursor): readonly ExtendedError[] | undefined {
  const errors: ExtendedError[] = [];
  for (let start = at; start < end;) {
    const next = start + 4 + number16(octets, start + 2);
    if (start + 4 > end || next > end) return undefined;
    if (number16(octets, start) === EXTENDED_ERROR && next >= start + 6) {
      const text = new TextDecoder().decode(octets.subarray(start + 6, next));
      errors.push({ code: number16(octets, start + 4), text });
    }
    start = next;
  }
  return errors;
}
