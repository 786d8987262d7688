import { isDmarc, parseDmarc } from '../checks/dmarc/record.ts';
import { isKnownTag, meantTag, type KnownTag } from '../checks/dmarc/tag-names.ts';
import { isReportUri } from './dmarc-uris.ts';
import { policyMeant, valueMeant } from './dmarc-value.ts';

const MOST_LETTERS = 2000;

/**
 * The record that was meant by a text with typing errors, complete and sound, with `p=none` where it says no policy (RFC 9989 §4.10.1 has
 * receivers act by it). Undefined where a part of the text cannot be understood for sure, or says two things.
 */
export function repairDmarc(text: string): string | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const tags = tagsMeant(partsOf(cleaned(text)));
  if (tags === undefined || (tags.size === 0 && !/dmarc/i.test(text))) return undefined;
  const { p = 'none', ...others } = Object.fromEntries(tags);
  const record = [
    'v=DMARC1',
    `p=${p}`,
    ...Object.entries(others).map(([name, value]) => `${name}=${value}`),
  ].join('; ');
  return isSound(record) && record !== text ? record : undefined;
}

function isSound(record: string): boolean {
  if (!isDmarc(record)) return false;
  const { policy, faults, reportUris, failureUris } = parseDmarc(record);
  const uris = [...reportUris, ...failureUris];
  const isReadable = uris.every(({ kind }) => kind === 'mail' || kind === 'other');
  return policy !== undefined && faults.length === 0 && isReadable;
}

/** Signs of other alphabets that look like the right ones. */
const twins: ReadonlyMap<string, string> = new Map([
  ['；', ';'],
  ['\u037e', ';'], // Greek question mark
  ['，', ','],
  ['：', ':'],
  ['＝', '='],
  ['＠', '@'],
]);

/** Without what a text program, a web page or a zone file leaves in a text; each white space is one space. */
function cleaned(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[；\u037e，：＝＠]/g, (sign) => twins.get(sign) ?? sign)
    .replace(/\\059/g, ';')
    .replace(/mailto;/gi, 'mailto:')
    .replace(/["`\u201c-\u201f\u00ab\u00bb\\]/g, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[ '(]{1,9}/, '')
    .replace(/[ ').]{1,9}$/, '');
}

const VERSION = /^(?:v ?[=:]{0,2} ?)?DMARC ?-?[1li]?(?:\.0)?(?=$|[ ,.:;'])[ ,.:']{0,3}/i;
/** A known tag begins here, although no semicolon stands before it. */
const NEXT_TAG = /[ ,]{1,3}(?=(?:v|p|sp|np|adkim|aspf|fo|rua|ruf|t|psd|pct|rf|ri) ?[=:])/i;

/** The parts of a text, wherever a semicolon stands or was forgotten; without the version, and what a zone file says before it. */
function partsOf(text: string): readonly string[] {
  const parts = withoutHost(text)
    .replace(/DMARC1(?=[a-z]{1,5} ?=)/i, 'DMARC1;')
    .split(';')
    .flatMap((part) => part.trim().split(NEXT_TAG));
  return parts.flatMap((part) => {
    const plain = part.trim().replace(VERSION, '');
    return plain === '' || plain === ',' ? [] : [plain];
  });
}

/** `_dmarc.example.org. 3600 IN TXT`, as it stands before the record in a zone file. */
function withoutHost(text: string): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !/^(?:_dmarc[\w.-]{0,253}|\d{1,7}|in|txt|\()$/i.test(word));
  return words.slice(Math.max(0, first)).join(' ');
}

type Meant = Map<string, string>;

function tagsMeant(parts: readonly string[]): Meant | undefined {
  const meant: Meant = new Map();
  for (const part of parts) {
    const tag = tagMeant(part, meant);
    const value = tag && joined(tag, meant.get(tag.name));
    if (tag === undefined || value === undefined) return undefined;
    if (value !== '') meant.set(tag.name, value);
  }
  return meant;
}

interface Tag {
  readonly name: string;
  readonly value: string;
}

/** Two lists of addresses become one; a tag that stands twice with the same value stands once, an empty one not at all. */
function joined({ name, value }: Tag, before: string | undefined): string | undefined {
  if (before === undefined || before === value) return value;
  if (name !== 'rua' && name !== 'ruf') return undefined;
  return [...new Set([...before.split(','), ...value.split(',')])].join(',');
}

const TAG = /^([a-z][a-z0-9_]{0,20}) ?([=:-]{1,3}|(?= )) ?(.*)$/i;

function tagMeant(part: string, meant: Meant): Tag | undefined {
  const [, written = '', sign, value = ''] = TAG.exec(part) ?? [];
  const name = written.toLowerCase();
  const known = isKnownTag(name) ? name : meantTag(name, value);
  if (known !== undefined) return knownTag(known, value);
  const stray = strayName(part, meant);
  if (stray !== undefined) return knownTag(stray, part);
  return sign === '=' ? { name, value } : undefined;
}

function knownTag(name: KnownTag, written: string): Tag | undefined {
  const value = written === '' ? '' : valueMeant(name, written);
  return value === undefined ? undefined : { name, value };
}

/** The name that was lost of a value: of a further report address, a policy, the options for failure reports. */
function strayName(part: string, meant: Meant): KnownTag | undefined {
  const last = [...meant.keys()].slice(-1);
  const list = last.find((name) => name === 'rua' || name === 'ruf');
  if (list !== undefined && isReportUri(part)) return list;
  if (/^[01ds](?::[01ds]){0,3}$/i.test(part)) return meant.has('fo') ? undefined : 'fo';
  const isPolicy = part.length > 1 && policyMeant(part) !== undefined;
  return isPolicy && !meant.has('p') ? 'p' : undefined;
}
