import type { DnsRecord } from './resolve.ts';
import { typeOfCode } from './record-types.ts';
import { dataReaders, readExtendedErrors, type ExtendedError } from './wire-data.ts';
import { number16, number32, readName, type Cursor, type Read } from './wire-name.ts';

/** A message of RFC 1035 §4. */
export interface DnsMessage {
  readonly kind: 'message';
  readonly id: number;
  readonly isResponse: boolean;
  readonly opcode: number;
  readonly truncated: boolean;
  readonly authenticated: boolean;
  readonly rcode: number;
  readonly question: { readonly name: string; readonly type: number; readonly class: number } | undefined;
  readonly answer: readonly ReadRecord[];
  readonly authority: readonly ReadRecord[];
  readonly extendedErrors: readonly ExtendedError[]; // RFC 8914
}

/** A record with its time to live; `data` is undefined for a type or a class that we do not read. */
export interface ReadRecord {
  readonly owner: string;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  readonly data: DnsRecord | undefined;
  /** The octets of an OPT record's options (RFC 6891); undefined for every other type. */
  readonly options: Cursor | undefined;
}

/** Why a message cannot be read. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly detail: string;
}

const IN = 1;
const OPT = 41;
const HEADER_OCTETS = 12;
/**
 * Reads a message strictly: a length that does not fit to the octet, a pointer that does not go backwards, a name above 255 octets
 * make the whole message malformed. Never throws; time grows with the size of the message.
 */
export function readMessage(octets: Uint8Array): DnsMessage | Malformed {
  if (octets.length < HEADER_OCTETS) return malformed('shorter than a header');
  const flags = number16(octets, 2);
  const questions = number16(octets, 4);
  const counts = [6, 8, 10].map((at) => number16(octets, at));
  if (questions > 1) return malformed('more than one question');
  const question = readQuestion({ octets, at: HEADER_OCTETS, end: octets.length }, questions);
  if (question === undefined) return malformed('the question is cut off or odd');
  const sections = readSections({ octets, at: question.at, end: octets.length }, counts);
  if (sections === undefined) return malformed('a record does not fit its length');
  const { answer, authority, additional } = sections;
  const extendedErrors = readOptions(additional);
  if (extendedErrors === undefined) return malformed('an option does not fit its length');
  return {
    kind: 'message',
    id: number16(octets, 0),
    ...readFlags(flags),
    rcode: (flags & 15) | extendedRcode(additional),
    question: question.value,
    answer,
    authority,
    extendedErrors,
  };
}

function readFlags(flags: number) {
  return {
    isResponse: (flags & 0x8000) !== 0,
    opcode: (flags >> 11) & 15,
    truncated: (flags & 0x0200) !== 0,
    authenticated: (flags & 0x0020) !== 0,
  };
}

interface Sections {
  readonly answer: readonly ReadRecord[];
  readonly authority: readonly ReadRecord[];
  readonly additional: readonly ReadRecord[];
}

function readSections(cursor: Cursor, counts: readonly number[]): Sections | undefined {
  const sections: (readonly ReadRecord[])[] = [];
  for (let index = 0, at = cursor.at; index < counts.length; index += 1) {
    const section = readRecords({ ...cursor, at }, counts[index] ?? 0);
    if (section === undefined) return undefined;
    sections.push(section.value);
    at = section.at;
  }
  const [answer = [], authority = [], additional = []] = sections;
  return { answer, authority, additional };
}

function readOptions(additional: readonly ReadRecord[]): readonly ExtendedError[] | undefined {
  const options = additional.flatMap((record) => record.options ?? []).map(readExtendedErrors);
  return options.includes(undefined) ? undefined : options.flatMap((errors) => errors ?? []);
}

/** RFC 6891 §6.1.3: where an OPT record has its time to live, the upper eight bits of the answer code stand. */
function extendedRcode(additional: readonly ReadRecord[]): number {
  const opt = additional.find(({ type }) => type === OPT);
  return ((opt?.ttl ?? 0) >>> 24) << 4;
}

function malformed(detail: string): Malformed {
  return { kind: 'malformed', detail };
}

function readQuestion(cursor: Cursor, count: number): Read<DnsMessage['question']> {
  if (count === 0) return { value: undefined, at: cursor.at };
  const name = readName(cursor);
  if (name === undefined || name.at + 4 > cursor.end) return undefined;
  const { octets } = cursor;
  return {
    value: { name: name.value, type: number16(octets, name.at), class: number16(octets, name.at + 2) },
    at: name.at + 4,
  };
}

function readRecords(cursor: Cursor, count: number): Read<readonly ReadRecord[]> {
  const value: ReadRecord[] = [];
  let at = cursor.at;
  for (let index = 0; index < count; index += 1) {
    const record = readRecord({ ...cursor, at });
    if (record === undefined) return undefined;
    value.push(record.value);
    at = record.at;
  }
  return { value, at };
}

function readRecord(cursor: Cursor): Read<ReadRecord> {
  const { octets, end } = cursor;
  const name = readName(cursor);
  if (name === undefined || name.at + 10 > end) return undefined;
  const [type, recordClass] = [number16(octets, name.at), number16(octets, name.at + 2)];
  const rdata = { octets, at: name.at + 10, end: name.at + 10 + number16(octets, name.at + 8) };
  const data = rdata.end > end ? undefined : readData(name.value, type, recordClass, rdata);
  return (
    data && {
      value: { owner: name.value, type, class: recordClass, ttl: readTtl(octets, name.at), ...data },
      at: rdata.end,
    }
  );
}

/** RFC 2181 §8: a TTL with its highest bit set counts as zero. */
function readTtl(octets: Uint8Array, at: number): number {
  const ttl = number32(octets, at + 4);
  return ttl > 0x7fffffff ? 0 : ttl;
}

type Data = Pick<ReadRecord, 'data' | 'options'> | undefined;

/** The data of one record; undefined when a type that we read does not fill its length exactly. */
function readData(owner: string, code: number, recordClass: number, rdata: Cursor): Data {
  if (code === OPT) return { data: undefined, options: rdata };
  const type = typeOfCode(code);
  if (type === undefined || recordClass !== IN) return { data: undefined, options: undefined };
  const data = dataReaders[type](owner, rdata);
  return data && { data, options: undefined };
}
