import { below, type DomainName } from '../../dns/domain-name.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { DnsAnswer, DnsFailure } from '../../dns/resolve.ts';
import { textOfTxt } from '../../dns/txt-text.ts';
import type { Fact, Problem } from '../check.ts';
import { problem, published, recordsOf } from '../finding.ts';
import { looksLikeKey, parseDkimKey, type Damage, type DkimKey, type SoundKey } from './key.ts';
import { inOrder } from './order.ts';

/** Where a key is looked for: `name` is `<selector>._domainkey.<domain>` (RFC 6376 §3.6.2.1). */
export interface Place {
  readonly domain: DomainName;
  readonly selector: string;
  readonly name: DomainName;
}

/** Undefined where a selector makes no name that may be asked. */
export function placeOf(domain: DomainName, selector: string): Place | undefined {
  const name = below(`${selector}._domainkey`, domain);
  return name && { domain, selector, name };
}

/** What was learnt of one selector. */
export interface Learnt {
  readonly selector: string;
  readonly record: string | undefined;
  /** A key that can be read, whatever it may be used for. */
  readonly key: SoundKey | undefined;
  /** The name at which the record stands: another than the one asked where a CNAME leads there. */
  readonly owner: string | undefined;
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
  readonly unknown: DnsFailure | 'selector-unknown' | undefined;
}

export function nothingOf(selector: string): Learnt {
  return {
    ...{ selector, record: undefined, key: undefined, owner: undefined },
    ...{ problems: [], facts: [], unknown: undefined },
  };
}

/** A key that a mail may be sealed with today. */
export function works({ key, problems }: Learnt): boolean {
  return (
    key !== undefined && !problems.some(({ severity }) => severity === 'critical' || severity === 'high')
  );
}

/** One TXT record, and the strings it is made of. */
interface Entry {
  readonly text: string;
  readonly strings: readonly Uint8Array[];
  readonly owner: string;
}

function entriesOf(answer: DnsAnswer): readonly Entry[] {
  return recordsOf(answer, 'TXT').map(({ owner, strings }) => ({
    owner,
    text: textOfTxt(strings).text,
    strings,
  }));
}

/** Whether a text of an answer is, or was meant to be, a key. */
export function hasKey(answer: DnsAnswer): boolean {
  return entriesOf(answer).some(({ text }) => looksLikeKey(text));
}

/** Judges the texts that stand at a selector. Where several are keys the result is undefined (RFC 6376 §3.6.2.2). */
export async function learn(place: Place, answer: DnsAnswer, keySize: KeySize | undefined): Promise<Learnt> {
  const entries = entriesOf(answer);
  const keys = entries.filter(({ text }) => looksLikeKey(text));
  const entry = keys[0] ?? entries[0];
  const none = nothingOf(place.selector);
  if (entry === undefined) return none;
  const found: Learnt = { ...none, record: entry.text, owner: entry.owner };
  if (keys.length > 1) return { ...found, problems: [problem('DKIM-006', place.domain, place.selector)] };
  const read = await measured(parseDkimKey(entry.text), keySize);
  return { ...found, ...judge(place, read, entry, entries), ...keyIn(read) };
}

function keyIn(key: DkimKey): Pick<Learnt, 'key'> {
  return { key: key.kind === 'key' ? key : undefined };
}

const LEAST_BITS = 1024;

/** A key that looks whole, tried out. A short one is told as short, whether or not it can be used. */
async function measured(key: DkimKey, keySize: KeySize | undefined): Promise<DkimKey> {
  if (key.kind !== 'key' || keySize === undefined || !isKnown(key.type)) return key;
  const told = await keySize(key.type, Uint8Array.from(key.octets));
  if (told.kind === 'bits') return { ...key, bits: told.bits };
  const isRefused = told.kind === 'refused' && (key.bits ?? 0) >= LEAST_BITS;
  return isRefused ? { kind: 'damaged', damage: { kind: 'refused', part: '' } } : key;
}

function isKnown(type: string): type is 'rsa' | 'ed25519' {
  return type === 'rsa' || type === 'ed25519';
}

type Judged = Pick<Learnt, 'problems' | 'facts'>;

function judge(place: Place, key: DkimKey, entry: Entry, entries: readonly Entry[]): Judged {
  const { domain, selector } = place;
  switch (key.kind) {
    case 'revoked':
      return { problems: [problem('DKIM-004', domain, selector)], facts: [] };
    case 'damaged': {
      const { kind, texts } = partsOf(key.damage.kind, entry, entries);
      const told = problem('DKIM-005', domain, selector);
      // What a CNAME leads to is a service's to change, and a private key is none to publish again.
      const isOurs = entry.owner === place.name && kind !== 'private';
      return {
        problems: [isOurs ? published(told, place.name, texts) : told],
        facts: [factOfDamage(domain, selector, { ...key.damage, kind })],
      };
    }
    case 'key':
      return { problems: problemsOfKey(key, domain, selector), facts: [factOfKey(key, domain, selector)] };
  }
}

interface Parts {
  readonly kind: Damage['kind'];
  readonly texts: readonly string[];
}

/** The strings or records that make a key in another order, and the damage then; else the record, damaged as it is. */
function partsOf(kind: Damage['kind'], entry: Entry, entries: readonly Entry[]): Parts {
  const alone: Parts = { kind, texts: [entry.text] };
  if (kind === 'private') return alone;
  const strings = entry.strings.slice(0, 9).map((string) => textOfTxt([string]).text);
  if (inOrder(strings) !== undefined) return { kind: 'order', texts: strings };
  const records = entries.map(({ text }) => text);
  return inOrder(records) === undefined ? alone : { kind: 'split', texts: records };
}

const MOST_SHOWN = 40;

function factOfDamage(domain: DomainName, selector: string, { kind, part }: Damage): Fact {
  const shown = part.length > MOST_SHOWN ? `${part.slice(0, MOST_SHOWN)}…` : part;
  return { id: `dkim_damage_${kind}`, values: [selector, domain, shown] };
}

function factOfKey({ type, bits }: SoundKey, domain: DomainName, selector: string): Fact {
  if (bits === undefined) return { id: 'dkim_key_of_unknown_kind', values: [selector, domain, type] };
  const kind = type === 'rsa' ? `RSA ${String(bits)}` : 'Ed25519';
  return { id: 'dkim_key_found', values: [selector, domain, kind] };
}

/** How strong a key is (RFC 8301 §3.2), and what it allows itself to be used for (RFC 6376 §3.6.1, RFC 8301 §3.1). */
function problemsOfKey(key: SoundKey, domain: DomainName, selector: string): readonly Problem[] {
  const { hashes, services, flags } = key;
  const excludesSha256 = hashes.length > 0 && !hashes.includes('sha256');
  const excludesMail = services.length > 0 && !services.some((one) => one === '*' || one === 'email');
  return [
    ...problemsOfSize(key, domain, selector),
    ...(excludesSha256 ? [problem('DKIM-010', domain, selector)] : []),
    ...(excludesMail ? [problem('DKIM-012', domain, selector)] : []),
    ...(flags.includes('y') ? [problem('DKIM-009', domain, selector)] : []),
  ];
}

const GOOD_BITS = 2048;

function problemsOfSize({ type, bits }: SoundKey, domain: DomainName, selector: string): readonly Problem[] {
  if (type !== 'rsa' || bits === undefined || bits >= GOOD_BITS) return [];
  return [problem(bits < LEAST_BITS ? 'DKIM-007' : 'DKIM-008', domain, selector, String(bits))];
}
