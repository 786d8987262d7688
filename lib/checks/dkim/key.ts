import { decodeBase64 } from './base64.ts';
import { readMaterial, type Material } from './public-key.ts';
import { namesTwice, readKeyTags, valueOf, type KeyTags } from './tag-list.ts';

/** A key record (RFC 6376 §3.6.1), read. What it says of its strength is not judged here. */
export type DkimKey =
  | { readonly kind: 'revoked' } // an empty p=
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | SoundKey;

export interface SoundKey {
  readonly kind: 'key';
  readonly type: string; // k=: `rsa`, `ed25519`, or one that we do not know
  /** The length of an RSA modulus, 256 of Ed25519; undefined of a type that we do not know. */
  readonly bits: number | undefined;
  /** What `p=` stands for. */
  readonly octets: readonly number[];
  readonly hashes: readonly string[]; // h=; empty: all
  readonly services: readonly string[]; // s=; empty: all
  readonly flags: readonly string[]; // t=
}

/** What is wrong with a record, and the part of it that shows it, as written. */
export interface Damage {
  readonly kind: DamageKind;
  readonly part: string;
}

export type DamageKind =
  | 'pointer' // a host name: what should be a CNAME was saved as text
  | 'private' // a private key
  | 'pem' // the lines around a key in a file
  | 'marks' // quote marks, backslashes, line breaks, letters that are no ASCII
  | 'case' // a tag in capitals: the case counts
  | 'no_key' // no p=
  | 'version' // v= is another than DKIM1
  | 'place' // v= is not the first
  | 'parts' // a part that is no tag
  | 'twice' // a tag that stands twice
  | 'base64' // p= holds what base64 does not
  | 'cut' // p= ends too early
  | 'extra' // p= goes on behind the key
  | 'inner' // an RSAPublicKey alone, or an Ed25519 key in its wrapping
  | 'type' // k= says another type than the key is of
  | 'other' // p= is no key
  | 'order' // its strings stand in another order
  | 'split' // the rest of it stands in a record of its own
  | 'refused'; // it looks whole, and cannot be used all the same

const KNOWN = ['v', 'k', 'h', 's', 't', 'p'];

/** Whether a text is, or was meant to be, a key record: a TXT of another purpose is none. */
export function looksLikeKey(text: string): boolean {
  const start = text.slice(0, 100);
  if (/v\s{0,9}=\s{0,9}["'\\]{0,3}dkim/i.test(start) || /-----BEGIN [A-Z ]{0,20}KEY/.test(start)) return true;
  if (/^["'\s]{0,9}M[FHI][A-Za-z0-9+/]{60}/.test(start)) return true; // base64 of an RSA key, and nothing around it
  return readKeyTags(text).tags.some(({ name }) => name === 'p' || name === 'P');
}

/** Reads the text of a key record. */
export function parseDkimKey(text: string): DkimKey {
  const list = readKeyTags(text);
  const damage = damageOfText(text, list) ?? damageOfTags(list);
  if (damage !== undefined) return { kind: 'damaged', damage };
  const digits = withoutBlanks(valueOf(list, 'p') ?? '');
  if (digits === '') return { kind: 'revoked' };
  const octets = decodeBase64(digits);
  return octets === undefined ? damaged('base64', digits) : readKey(list, digits, octets);
}

function damaged(kind: DamageKind, part: string): DkimKey {
  return { kind: 'damaged', damage: { kind, part } };
}

function withoutBlanks(value: string): string {
  return value.replace(/[ \t\r\n]+/g, '');
}

const HOST = /^(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.){2,20}[A-Za-z][A-Za-z0-9-]{1,62}\.?$/;

/** What shows in the text as a whole. */
function damageOfText(text: string, list: KeyTags): Damage | undefined {
  if (text.length < 256 && HOST.test(text.trim())) return { kind: 'pointer', part: text.trim() };
  const [line] = /-----(?:BEGIN|END) [A-Z0-9 ]{0,30}-----/.exec(text) ?? [];
  if (line !== undefined) return { kind: line.includes('PRIVATE') ? 'private' : 'pem', part: line };
  const known = list.tags.filter(({ name }) => KNOWN.includes(name)).map(({ value }) => value);
  const [mark] = [...list.odd, ...known].flatMap((part) => strayMark(part) ?? []);
  return mark === undefined ? undefined : { kind: 'marks', part: mark };
}

/** The first sign that no tag may hold; a line break with a blank behind it is folding (RFC 6376 §2.8). */
function strayMark(part: string): string | undefined {
  return /["'\\]|[^\t\x20-\x7e]/u.exec(part.replace(/\r\n(?=[ \t])/g, ''))?.[0];
}

/** RFC 6376 §3.2 (no name stands twice, case counts) and §3.6.1 (what `v=` says, and where it stands); the first that shows. */
function damageOfTags(list: KeyTags): Damage | undefined {
  const version = valueOf(list, 'v') ?? 'DKIM1';
  const isFirst = list.tags.every(({ name }, place) => name !== 'v' || place === 0);
  const faults: readonly (readonly [DamageKind, string | undefined])[] = [
    ['case', list.tags.find(({ name }) => !KNOWN.includes(name) && KNOWN.includes(name.toLowerCase()))?.name],
    ['version', version === 'DKIM1' ? undefined : version],
    ['no_key', valueOf(list, 'p') === undefined ? 'p=' : undefined],
    ['twice', namesTwice(list)[0]],
    ['place', isFirst ? undefined : 'v=DKIM1'],
    ['parts', list.odd[0]],
  ];
  return faults.flatMap(([kind, part]) => (part === undefined ? [] : [{ kind, part }]))[0];
}

function readKey(list: KeyTags, digits: string, octets: readonly number[]): DkimKey {
  const type = withoutBlanks(valueOf(list, 'k') ?? '').toLowerCase() || 'rsa';
  const material = readMaterial(octets);
  const damage = damageOfMaterial(type, material, digits);
  if (damage !== undefined) return { kind: 'damaged', damage: { kind: damage, part: digits.slice(-20) } };
  return {
    kind: 'key',
    type,
    bits: bitsOf(material),
    octets,
    hashes: listOf(valueOf(list, 'h')),
    services: listOf(valueOf(list, 's')),
    flags: listOf(valueOf(list, 't')),
  };
}

function bitsOf(material: Material): number | undefined {
  if (material.kind === 'rsa') return material.bits;
  return material.kind === 'ed25519' ? 256 : undefined;
}

/** A type that we do not know may hold anything; that a key of a known one stands there by mistake is told all the same. */
function damageOfMaterial(type: string, { kind }: Material, digits: string): DamageKind | undefined {
  if (kind === 'private') return 'private';
  if (type === 'rsa') return kind === 'other' && digits.length % 4 === 1 ? 'cut' : asRsa[kind];
  return type === 'ed25519' ? asEd25519[kind] : asUnknown[kind];
}

type Faults = Readonly<Partial<Record<Material['kind'], DamageKind>>>;

const asRsa: Faults = {
  ...{ 'rsa-alone': 'inner', ed25519: 'type', 'ed25519-wrapped': 'type' },
  ...{ cut: 'cut', extra: 'extra', other: 'other' },
};
const asEd25519: Faults = {
  ...{ rsa: 'type', 'rsa-alone': 'type', 'ed25519-wrapped': 'inner' },
  ...{ cut: 'other', extra: 'other', other: 'other' },
};
const asUnknown: Faults = { rsa: 'type', 'ed25519-wrapped': 'type' };

/** A list by colons; blanks between and within its members do not count. */
function listOf(value: string | undefined): readonly string[] {
  const members = withoutBlanks(value ?? '')
    .toLowerCase()
    .split(':');
  return members.filter((member) => member !== '');
}
