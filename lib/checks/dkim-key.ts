import { readTagList } from './tags.ts';

/** A key record (RFC 6376 §3.6.1), read. What it says of its strength is not judged here. */
export type DkimKey =
  | { readonly kind: 'revoked' } // an empty p=
  | { readonly kind: 'damaged' }
  | {
      readonly kind: 'key';
      readonly type: string; // k=: `rsa`, `ed25519`, or one that we do not know
      readonly hashes: readonly string[]; // h=; empty: all
      readonly services: readonly string[]; // s=; empty: all
      readonly flags: readonly string[]; // t=
    };

/** Whether a text is, or was meant to be, a key record: a TXT of another purpose is none. */
export function looksLikeKey(text: string): boolean {
  return /^\s*v\s*=\s*DKIM1/i.test(text) || readTagList(text).tags.has('p');
}

/** Reads the text of a key record. Damaged: no `p=`, odd base64, a key that is cut short, another version. */
export function parseDkimKey(text: string): DkimKey {
  const { tags } = readTagList(text);
  const { v: version = 'DKIM1', p: material, k: type = 'rsa' } = valuesOf(tags);
  if (material === undefined || version !== 'DKIM1') return { kind: 'damaged' };
  if (material === '') return { kind: 'revoked' };
  if (!isWhole(type.toLowerCase(), decodeBase64(material))) return { kind: 'damaged' };
  return {
    kind: 'key',
    type: type.toLowerCase(),
    hashes: listOf(tags.get('h')),
    services: listOf(tags.get('s')),
    flags: listOf(tags.get('t')),
  };
}

/** The values in which blanks do not count. */
function valuesOf(tags: ReadonlyMap<string, string>): Readonly<Record<'v' | 'p' | 'k', string | undefined>> {
  const valueOf = (name: string) => tags.get(name)?.replace(/\s+/g, '');
  return { v: valueOf('v'), p: valueOf('p'), k: valueOf('k') || undefined };
}

/** A list by colons; blanks between and within its members do not count. */
function listOf(value: string | undefined): readonly string[] {
  const members = (value ?? '').replace(/\s+/g, '').toLowerCase().split(':');
  return members.filter((member) => member !== '');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 §4; padding may be left out. Undefined for any other text. */
function decodeBase64(text: string): readonly number[] | undefined {
  const digits = text.replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(digits) || digits.length % 4 === 1) return undefined;
  const octets: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const four = [0, 1, 2, 3].map((place) => Math.max(0, ALPHABET.indexOf(digits[at + place] ?? 'A')));
    const bits = four.reduce((sum, six) => sum * 64 + six, 0);
    const count = Math.min(4, digits.length - at) - 1;
    octets.push(...[(bits >> 16) & 255, (bits >> 8) & 255, bits & 255].slice(0, count));
  }
  return octets;
}

/** An RSA key is a DER SEQUENCE that is all there (RFC 6376 §3.6.1); an Ed25519 key has 32 octets (RFC 8463 §4). Others cannot be told. */
function isWhole(type: string, octets: readonly number[] | undefined): boolean {
  if (octets === undefined) return false;
  if (type === 'ed25519') return octets.length === 32;
  return type !== 'rsa' || isWholeSequence(octets);
}

const SEQUENCE = 0x30;

/** Its length (ITU-T X.690 §8.1.3: one octet, or a count and so many octets) is not more than what is there. */
function isWholeSequence([tag, length = 0, ...rest]: readonly number[]): boolean {
  const width = length > 127 ? length - 128 : 0;
  const size = width === 0 ? length : rest.slice(0, width).reduce((sum, octet) => sum * 256 + octet, 0);
  return tag === SEQUENCE && width <= 3 && size > 0 && rest.length >= width + size;
}
