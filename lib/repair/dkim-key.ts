import { decodeBase64 } from '../checks/dkim/base64.ts';
import { parseDkimKey } from '../checks/dkim/key.ts';
import { readMaterial } from '../checks/dkim/public-key.ts';
import { readKeyTags, type KeyTag } from '../checks/dkim/tag-list.ts';
import { encodeBase64, wrapRsa } from './encode.ts';

const MOST = 8000; // characters: the longest key that anybody uses has 1,500

/**
 * The record as it was meant, complete, where that is sure: what is taken out or put right are marks that no record holds, and the key then
 * is whole to the octet (its DER tells its own length). Undefined otherwise.
 */
export function mendKey(text: string): string | undefined {
  if (text.length > MOST) return undefined;
  const plain = withoutMarks(text);
  const tries = [
    plain,
    withoutMarks(text.replace(/\\[rnt]/g, '')),
    withoutMarks(text.replaceAll(',', '')),
    plain.replaceAll('-', '+').replaceAll('_', '/'),
    withPlusSigns(plain),
  ];
  return tries.map(rebuilt).find((mended) => mended !== undefined && mended !== text);
}

/** Without what stands around a record in a zone file or a key file, and with a semicolon between its tags. */
function withoutMarks(text: string): string {
  const start = text.search(/v\s{0,9}=\s{0,9}["'\\]{0,3}dkim/i);
  const isPreceded = start > 0 && !text.slice(0, start).includes('=');
  return (isPreceded ? text.slice(start) : text)
    .replace(/-----(?:BEGIN|END) [A-Z0-9 ]{0,30}-----/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff"'\u2018-\u201f\u00ab\u00bb()\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?= ?/g, '=')
    .replaceAll(',', ';')
    .replace(/v=dkim(?!-?[2-9])-?1?[.:]?/gi, ';v=DKIM1;')
    .replace(/ (?=[khsntp]=)/gi, ';');
}

/** A web form makes a space of each plus sign, and of a key none is left then. */
function withPlusSigns(text: string): string {
  return text.includes('+') ? text : text.replace(/(?<=[A-Za-z0-9/]) (?=[A-Za-z0-9/])/g, '+');
}

/** The text as a record of known tags, `v=` first and `p=` last; undefined where no key, or more than one, comes of it. */
function rebuilt(text: string): string | undefined {
  const { tags, odd } = readKeyTags(text);
  const material = tags.filter(({ name }) => name.toLowerCase() === 'p').map(({ value }) => value);
  const found = new Map(
    [...material, ...(material.length === 0 ? odd : [])].flatMap((value) => {
      const key = wholeKey(value);
      return key === undefined ? [] : [[key.digits, key] as const];
    }),
  );
  const [key, ...others] = [...found.values()];
  if (key === undefined || others.length > 0) return undefined;
  const version = tags.find(({ name }) => name.toLowerCase() === 'v')?.value ?? 'DKIM1';
  if (version !== 'DKIM1') return undefined;
  const kept = ['h', 's', 't', 'n'].flatMap((name) => tagOf(tags, name) ?? []);
  const record = ['v=DKIM1', `k=${key.type}`, ...kept, `p=${key.digits}`].join('; ');
  return parseDkimKey(record).kind === 'key' ? record : undefined;
}

function tagOf(tags: readonly KeyTag[], wanted: string): string | undefined {
  const value = tags.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  return /^[\x20-\x7e]+$/.test(value) ? `${wanted}=${value}` : undefined;
}

interface WholeKey {
  readonly type: 'rsa' | 'ed25519';
  /** As base64, in the form that verifiers take. */
  readonly digits: string;
}

function wholeKey(value: string): WholeKey | undefined {
  const [digits = ''] = /^[A-Za-z0-9+/]+={0,2}/.exec(value.replace(/ /g, '')) ?? [];
  const octets = decodeBase64(digits);
  return octets && keyOf(octets);
}

function keyOf(octets: readonly number[]): WholeKey | undefined {
  const material = readMaterial(octets);
  switch (material.kind) {
    case 'rsa':
      return { type: 'rsa', digits: encodeBase64(octets) };
    case 'rsa-alone':
      return { type: 'rsa', digits: encodeBase64(wrapRsa(octets)) };
    case 'ed25519':
      return { type: 'ed25519', digits: encodeBase64(octets) };
    case 'ed25519-wrapped':
      return { type: 'ed25519', digits: encodeBase64(material.octets) };
    case 'extra':
      return keyOf(octets.slice(0, material.whole));
    case 'private':
    case 'cut':
    case 'other':
      return undefined;
  }
}
