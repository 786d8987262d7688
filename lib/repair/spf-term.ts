import { parseIp4, parseIp6 } from '../dns/ip-address.ts';
import { hostName, isMistyped, knownName } from '../checks/spf/mistyped.ts';
import { hasMacro, parseSpf } from '../checks/spf/record.ts';

/**
 * The terms that were meant by one word of a record, as they are to be written; undefined where that is not sure. A term that is right is
 * given back as it is; two that were glued together come back as two.
 */
export function mendTerm(word: string): readonly string[] | undefined {
  if (isSound(word)) return [word];
  const bare = hasMacro(word) ? word : word.replace(/^[<([{]{1,9}/, '').replace(/[>)\]}.,;:/]{1,9}$/, '');
  const one = bared(bare) ?? mendAll(bare) ?? mendNamed(bare) ?? mendNetwork(bare);
  return one === undefined ? mendGlued(bare) : [one];
}

/** A term that was right but for signs around it; never one by which everybody passes. */
function bared(word: string): string | undefined {
  return word !== '' && !isOpen(word) ? oneTerm(word) : undefined;
}

/** Whether a word is one right term, and can have been meant as it stands. */
function isSound(word: string): boolean {
  const record = parseSpf(`v=spf1 ${word}`);
  return record.kind === 'record' && record.terms.length === 1 && !record.terms.some(isMistyped);
}

function oneTerm(word: string): string | undefined {
  return isSound(word) ? word : undefined;
}

/** `all` without a sign lets everybody in: nobody's typing error is mended to that. */
function isOpen(word: string): boolean {
  return /^\+?all$/i.test(word);
}

/** `-al`, `--all`, `-all.`, `all-`. */
function mendAll(word: string): string | undefined {
  const [, sign, late] = /^([?~-])?\1?al{1,3}([?~-])?$/i.exec(word) ?? [];
  if (sign !== undefined && late !== undefined && sign !== late) return undefined;
  const meant = sign ?? late;
  return meant && `${meant}all`;
}

const NAMED = /^([+?~-]?)([a-z][a-z0-9-]{0,15})[:=]{1,2}(.{1,300})$/i;

function mendNamed(word: string): string | undefined {
  const [, sign = '', written = '', value = ''] = NAMED.exec(word) ?? [];
  const form = forms.get(knownName(written.toLowerCase()) ?? '');
  return form && mendValue(sign, form, value);
}

function mendValue(sign: string, form: Form, value: string): string | undefined {
  const address = networkOf(value);
  if (address !== undefined) return form.takesAddress ? oneTerm(sign + address) : undefined;
  const host = hasMacro(value) ? value : hostOf(value.replace(/^[<[(]/, ''), form);
  return host && oneTerm(sign + form.start + host);
}

/** How a term begins whose value is a name, and whether that may have a length behind it, or be an address in the wrong place. */
interface Form {
  readonly start: string;
  readonly takesLength: boolean;
  readonly takesAddress: boolean;
}

const forms: ReadonlyMap<string, Form> = new Map([
  ['a', { start: 'a:', takesLength: true, takesAddress: true }],
  ['mx', { start: 'mx:', takesLength: true, takesAddress: true }],
  ['ip4', { start: 'a:', takesLength: true, takesAddress: true }],
  ['ip6', { start: 'a:', takesLength: true, takesAddress: true }],
  ['include', { start: 'include:', takesLength: false, takesAddress: true }],
  ['exists', { start: 'exists:', takesLength: false, takesAddress: false }],
  ['ptr', { start: 'ptr:', takesLength: false, takesAddress: false }],
  ['redirect', { start: 'redirect=', takesLength: false, takesAddress: false }],
  ['exp', { start: 'exp=', takesLength: false, takesAddress: false }],
]);

const HOST = /^(?:https?:\/\/)?(?:[^@/]{0,64}@)?([^@:/]{1,253})(?::\d{1,5})?(\/\d{1,3})?\/?$/i;

/** The name in an address, a link or a name with a port. */
function hostOf(value: string, form: Form): string | undefined {
  const [, text = '', length = ''] = HOST.exec(value) ?? [];
  const host = fits(form, text, length) ? hostName(text) : undefined;
  return host && (isAscii(text) ? text : host) + length;
}

/** A name that begins with `_` is none of a host, so that `a` was not meant. */
function fits({ start, takesLength }: Form, text: string, length: string): boolean {
  return (takesLength || length === '') && !(start === 'a:' && text.startsWith('_'));
}

function isAscii(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

/** An address without the name of a mechanism. */
function mendNetwork(word: string): string | undefined {
  const [, sign = '', rest = ''] = /^([+?~-]?)(.{1,80})$/.exec(word) ?? [];
  const address = networkOf(rest);
  return address && sign + address;
}

const FOUR = /^[[(<]?([\d.]{7,15})[\])>]?(?::\d{1,5})?(?:\/0?(\d{1,3})|\/([\d.]{7,15}))?$/;
const SIX = /^[[(<]?([\da-f:.]{2,45})[\])>]?(?:\/0?(\d{1,3}))?$/i;

/** `ip4:192.0.2.0/24` of an address written in one of the ways in which people write it. */
function networkOf(text: string): string | undefined {
  const [, four = '', length, mask] = FOUR.exec(text) ?? [];
  if (parseIp4(four) !== undefined) return oneTerm(`ip4:${four}${lengthOf(length, mask)}`);
  const [, six = '', bits] = SIX.exec(text) ?? [];
  return parseIp6(six) !== undefined ? oneTerm(`ip6:${six}${lengthOf(bits, undefined)}`) : undefined;
}

function lengthOf(length: string | undefined, mask: string | undefined): string {
  if (mask === undefined) return length === undefined ? '' : `/${length}`;
  const bits = parseIp4(mask)?.octets.map((octet) => octet.toString(2).padStart(8, '0')) ?? [];
  const [ones] = /^1*(?=0*$)/.exec(bits.join('')) ?? [];
  return `/${String(ones?.length)}`;
}

/** Where a new term begins in the middle of a word. */
const START = /[+?~-]?(?:include|ipv?[46]|exists)[:=]|redirect=|[?~-]all|[+?~](?:a|mx)(?=$|[+?~:/])|[;,|]/gi;

/** Terms without a blank between them, each of which is right or can be mended; `all` goes to their end, where it was meant to stand. */
function mendGlued(word: string): readonly string[] | undefined {
  const starts = [...word.matchAll(START)].map(({ index }) => index).filter((at) => at > 0);
  const afterAll = /^[?~-]all(?=.)/i.exec(word)?.[0].length;
  const cuts = [...new Set([0, ...(afterAll ? [afterAll] : []), ...starts])].sort(
    (one, other) => one - other,
  );
  if (cuts.length < 2 || cuts.length > 30) return undefined;
  const pieces = cuts
    .map((at, index) => word.slice(at, cuts[index + 1]).replace(/^[;,|]/, ''))
    .filter(Boolean);
  const mended = pieces.map((piece) => (piece === word ? undefined : mendTerm(piece)));
  const terms = mended.flatMap((each) => each ?? []);
  if (mended.includes(undefined)) return undefined;
  const isEnd = (term: string) => /^[?~-]all$/i.test(term);
  return [...terms.filter((term) => !isEnd(term)), ...terms.filter(isEnd)];
}
