import type { DnsAnswer, DnsRecord } from './dns/resolve.ts';
import { textOfTxt } from './dns/txt-text.ts';
import type { SeenAt } from './fix-check.ts';
import type { RecordChange } from './remedy/remedy.ts';

/** What one resolver's answer says of a change. */
export function seenIn(change: RecordChange, resolver: string, answer: DnsAnswer): SeenAt {
  if (answer.kind === 'failed') return { resolver, state: 'failed', ttl: undefined, found: [] };
  const { ttl } = answer;
  const records = answer.kind === 'records' ? answer.records : [];
  const found = records
    .flatMap((record) => textOf(record, change) ?? [])
    .filter((text) => isOfKind(text, change));
  return { resolver, state: stateOf(change, found), ttl, found };
}

function stateOf({ value, old }: RecordChange, found: readonly string[]): SeenAt['state'] {
  const isNew = (text: string) => fits(text, value);
  if (found.some(isNew)) return found.every(isNew) ? 'new' : 'other';
  if (found.length === 0) return old.length === 0 ? 'old' : 'other';
  const before = old.map(plain);
  return found.every((text) => before.includes(plain(text))) ? 'old' : 'other';
}

/** In the form of `RecordChange.value`; undefined for a record of another type. */
function textOf(record: DnsRecord, { type }: RecordChange): string | undefined {
  if (record.type !== type) return undefined;
  switch (record.type) {
    case 'TXT':
      return textOfTxt(record.strings).text;
    case 'CNAME':
    case 'PTR':
      return record.target;
    case 'MX':
      return `${String(record.preference)} ${record.exchange}`;
    case 'A':
      return record.address;
  }
}

const MARKS: readonly RegExp[] = [/^v=spf1\b/i, /^v\s{0,9}=\s{0,9}dmarc1\b/i];

/** Beside an SPF record other texts may stand at the same name (RFC 7208 §3.1, RFC 9989 §4.6): they are no part of the change. */
function isOfKind(text: string, { type, value, old }: RecordChange): boolean {
  if (type !== 'TXT') return true;
  const mark = MARKS.find((one) => one.test(value));
  return mark === undefined || mark.test(text) || old.map(plain).includes(plain(text));
}

const PLACEHOLDER = /<[^<>]{1,80}>/;

/** `<…>` in a value stands for what a service gives to each customer. Compared piece by piece, without an expression made of foreign text. */
function fits(text: string, value: string): boolean {
  const [first = '', ...rest] = plain(value).split(PLACEHOLDER);
  const last = rest.pop();
  const given = plain(text);
  if (last === undefined) return given === first;
  if (!given.startsWith(first) || PLACEHOLDER.test(given)) return false;
  let at = first.length;
  for (const piece of rest) {
    const next = given.indexOf(piece, at + 1);
    if (next < 0) return false;
    at = next + piece.length;
  }
  return given.length > at + last.length && given.endsWith(last);
}

/** Without what makes no difference: case outside of keys, white space, the dot at the end of a name, the last semicolon. */
function plain(text: string): string {
  const spaced = text.trim().replace(/\s+/g, ' ');
  const tight = spaced.replace(/ ?([;=]) ?/g, '$1').replace(/[;.]$/, '');
  return /p=/.test(tight) && !/^v=dmarc1/i.test(tight) ? tight : tight.toLowerCase();
}
