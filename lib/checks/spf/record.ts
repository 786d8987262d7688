import ipaddr from 'ipaddr.js';

export type Qualifier = '+' | '-' | '~' | '?';
export type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

/** One term of a record (RFC 7208 §4.6.1), as written and taken apart. */
export type Term =
  | {
      readonly kind: 'mechanism';
      readonly text: string;
      readonly qualifier: Qualifier;
      readonly name: MechanismName;
      /** The domain-spec, or the network of ip4 and ip6; undefined where it was left out. */
      readonly value: string | undefined;
    }
  | { readonly kind: 'modifier'; readonly text: string; readonly name: string; readonly value: string };

/** A record, read; or the first term that breaks the grammar, as written. */
export type SpfRecord =
  | { readonly kind: 'record'; readonly terms: readonly Term[] }
  | { readonly kind: 'broken'; readonly token: string };

/** RFC 7208 §4.5: the version section, then a space or the end; case does not matter. */
export function isSpf(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** What was meant to be a record, but does not begin as §4.5 asks: quote marks, a blank or a mark before it, `v=spf1;`. */
export function looksLikeSpf(text: string): boolean {
  return !isSpf(text) && /^[\s"'\u2018-\u201f\ufeff]{0,20}v\s{0,9}=\s{0,9}spf1(?![A-Za-z0-9])/i.test(text);
}

/** Reads a record by the grammar of RFC 7208 §12. */
export function parseSpf(text: string): SpfRecord {
  const terms: Term[] = [];
  for (const token of text.slice('v=spf1'.length).split(' ').filter(Boolean)) {
    const term = parseModifier(token) ?? parseMechanism(token);
    const isTwice =
      term?.kind === 'modifier' && isSingle(term.name) && terms.some((other) => isModifier(other, term.name));
    if (term === undefined || isTwice) return { kind: 'broken', token };
    terms.push(term);
  }
  return { kind: 'record', terms };
}

/** §6: these stand at most once. */
function isSingle(name: string): boolean {
  return name === 'redirect' || name === 'exp';
}

export function isModifier(term: Term, name: string): boolean {
  return term.kind === 'modifier' && term.name === name;
}

const MODIFIER = /^([A-Za-z][A-Za-z0-9._-]*)=(.*)$/;

function parseModifier(token: string): Term | undefined {
  const [, name, value] = MODIFIER.exec(token) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const lower = name.toLowerCase();
  const fits = isSingle(lower) ? isDomainSpec(value) : isMacroString(value);
  return fits ? { kind: 'modifier', text: token, name: lower, value } : undefined;
}

const MECHANISM = /^([+\-?~]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?![A-Za-z0-9._-])(.*)$/i;

function parseMechanism(token: string): Term | undefined {
  const [, sign, name, rest] = MECHANISM.exec(token) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  // The expression has allowed these names and signs only.
  const lower = name.toLowerCase() as MechanismName;
  const qualifier = (sign || '+') as Qualifier;
  const argument = ARGUMENTS[lower](rest);
  return argument && { kind: 'mechanism', text: token, qualifier, name: lower, value: argument.value };
}

/** What may follow the name of a mechanism; undefined where it breaks the grammar. */
type ReadArgument = (rest: string) => { readonly value: string | undefined } | undefined;

const ARGUMENTS: Readonly<Record<MechanismName, ReadArgument>> = {
  all: (rest) => (rest === '' ? { value: undefined } : undefined),
  include: readDomain,
  exists: readDomain,
  a: readDomainAndLengths,
  mx: readDomainAndLengths,
  ptr: (rest) => (rest === '' ? { value: undefined } : readDomain(rest)),
  ip4: (rest) => readNetwork(rest, 'ipv4', 32),
  ip6: (rest) => readNetwork(rest, 'ipv6', 128),
};

function readDomain(rest: string): { readonly value: string } | undefined {
  return rest.startsWith(':') && isDomainSpec(rest.slice(1)) ? { value: rest.slice(1) } : undefined;
}

/** §5.3: `[":" domain-spec] ["/" ip4-cidr] ["//" ip6-cidr]`. */
function readDomainAndLengths(rest: string): { readonly value: string | undefined } | undefined {
  const [suffix = '', four = '0', six = '0'] =
    /(?:\/(0|[1-9]\d?))?(?:\/\/(0|[1-9]\d{0,2}))?$/.exec(rest) ?? [];
  if (Number(four) > 32 || Number(six) > 128) return undefined;
  const domain = rest.slice(0, rest.length - suffix.length);
  return domain === '' ? { value: undefined } : readDomain(domain);
}

/** §5.6: an address and perhaps the length of its prefix. */
function readNetwork(
  rest: string,
  kind: 'ipv4' | 'ipv6',
  most: number,
): { readonly value: string } | undefined {
  const [, address = '', length = String(most)] =
    /^:([0-9A-Fa-f:.]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(rest) ?? [];
  const isAddress =
    kind === 'ipv4' ? ipaddr.IPv4.isValidFourPartDecimal(address) : ipaddr.IPv6.isValid(address);
  return isAddress && Number(length) <= most ? { value: rest.slice(1) } : undefined;
}

// §7.2: `c`, `r` and `t` are for the text of an explanation only; a number of labels is not zero.
const EXPANSION = String.raw`%(?:\{[slodiphvSLODIPHV](?:0*[1-9]\d*)?r?[.\-+,/_=]*\}|%|_|-)`;
const LITERAL = String.raw`[\x21-\x24\x26-\x7e]`;
const MACRO_STRING = new RegExp(`^(?:${EXPANSION}|${LITERAL})*$`);

/** §7.1. */
export function isMacroString(text: string): boolean {
  return MACRO_STRING.test(text);
}

/**
 * §7.1: a macro string that ends in a macro or in a top label. One without a macro that could be no name of DNS at all (an empty label,
 * one over 63 octets, over 253 in all) is refused too: whoever asks for it finds nothing.
 */
export function isDomainSpec(text: string): boolean {
  if (text === '' || !isMacroString(text)) return false;
  const tokens = text.match(new RegExp(`${EXPANSION}|${LITERAL}+`, 'g')) ?? [];
  if (tokens.at(-1)?.startsWith('%') === true) return true;
  return endsInTopLabel(text) && (hasMacro(text) || isPossibleName(text));
}

function endsInTopLabel(text: string): boolean {
  const labels = text.replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  const isLabel = /^[A-Za-z0-9-]+$/.test(top) && !top.startsWith('-') && !top.endsWith('-');
  return labels.length > 1 && isLabel && /[A-Za-z-]/.test(top);
}

function isPossibleName(text: string): boolean {
  const name = text.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => label !== '' && label.length <= 63);
}

/** Whether a domain-spec holds a macro: what it asks for depends on the mail. */
export function hasMacro(spec: string): boolean {
  return spec.includes('%');
}
