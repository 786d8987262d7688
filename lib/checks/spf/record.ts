import { readArgument, type Argument } from './arguments.ts';
import { impossibleAt, parseDomainSpec } from './domain-spec.ts';
import { parseMacroString, type Fault, type MacroString } from './macro.ts';

export { hasMacro } from './domain-spec.ts';

export type Qualifier = '+' | '-' | '~' | '?';
export type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

export interface Mechanism extends Argument {
  readonly kind: 'mechanism';
  readonly text: string;
  /** Where it begins in the record: characters from 0. */
  readonly at: number;
  readonly qualifier: Qualifier;
  readonly name: MechanismName;
}

export interface Modifier {
  readonly kind: 'modifier';
  readonly text: string;
  readonly at: number;
  readonly name: string;
  readonly value: string;
  readonly spec: MacroString;
}

/** One term of a record (RFC 7208 §4.6.1), as written and taken apart. */
export type Term = Mechanism | Modifier;

/** A record, read; or the first term that breaks the grammar, as written, and where: `at` counts characters of the record from 0. */
export type SpfRecord = { readonly kind: 'record'; readonly terms: readonly Term[] } | BrokenRecord;

export interface BrokenRecord {
  readonly kind: 'broken';
  readonly token: string;
  /** The character that is wrong, or the end of the term where something is missing. */
  readonly at: number;
}

/** RFC 7208 §4.5: the version section, then a space or the end; case does not matter. */
export function isSpf(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/** What was meant to be a record, but does not begin as §4.5 asks: quote marks, a blank or a mark before it, `v=spf1;`. */
export function looksLikeSpf(text: string): boolean {
  return !isSpf(text) && /^[\s"'\u2018-\u201f\ufeff]{0,20}v\s{0,9}=\s{0,9}spf1(?![A-Za-z0-9])/i.test(text);
}

/**
 * Reads a record as people should write it: by the grammar, and no domain-spec that can be no name of DNS at all (an empty label, one over
 * 63 octets, over 253 in all), of which RFC 7208 leaves open what becomes of it: whoever asks for it finds nothing.
 */
export function parseSpf(text: string): SpfRecord {
  const record = parseGrammar(text);
  if (record.kind === 'broken') return record;
  for (const term of record.terms) {
    const odd = term.spec && impossibleAt(term.value ?? '');
    const isRead = term.kind === 'mechanism' || isSingle(term.name);
    if (odd && isRead) return { kind: 'broken', token: term.text, at: startOfValue(term) + odd.fault };
  }
  return record;
}

/** Behind the first `:` of a mechanism, the first `=` of a modifier. */
function startOfValue({ text, at }: Term): number {
  return at + text.search(/[:=]/) + 1;
}

/** Reads a record by the grammar of RFC 7208 §12 and nothing else: what a receiver does. No blank but the space separates terms. */
export function parseGrammar(text: string): SpfRecord {
  const terms: Term[] = [];
  const next = { at: VERSION.length };
  for (const token of text.slice(VERSION.length).split(' ')) {
    const { at } = next;
    next.at += token.length + 1;
    if (token === '') continue;
    const term = parseModifier(token, at) ?? parseMechanism(token, at);
    if ('fault' in term) return { kind: 'broken', token, at: at + term.fault };
    const isTwice = term.kind === 'modifier' && isSingle(term.name) && hasModifier(terms, term.name);
    if (isTwice) return { kind: 'broken', token, at };
    terms.push(term);
  }
  return { kind: 'record', terms };
}

const VERSION = 'v=spf1';

/** §6: these stand at most once. */
function isSingle(name: string): boolean {
  return name === 'redirect' || name === 'exp';
}

export function isModifier(term: Term, name: string): boolean {
  return term.kind === 'modifier' && term.name === name;
}

function hasModifier(terms: readonly Term[], name: string): boolean {
  return terms.some((term) => isModifier(term, name));
}

const MODIFIER = /^([A-Za-z][A-Za-z0-9._-]*)=/;

/** Undefined where the token is no modifier. A known name never counts as an unknown modifier. */
function parseModifier(text: string, at: number): Modifier | Fault | undefined {
  const [start, name] = MODIFIER.exec(text) ?? [];
  if (start === undefined || name === undefined) return undefined;
  const lower = name.toLowerCase();
  const value = text.slice(start.length);
  const spec = isSingle(lower) ? parseDomainSpec(value) : readMacros(value);
  if ('fault' in spec) return { fault: start.length + spec.fault };
  return { kind: 'modifier', text, at, name: lower, value, spec };
}

function readMacros(value: string): MacroString | Fault {
  const read = parseMacroString(value, 'modifier');
  return 'fault' in read ? read : read.macros;
}

const MECHANISM = /^([+\-?~]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?![A-Za-z0-9._-])/i;

function parseMechanism(text: string, at: number): Mechanism | Fault {
  const [start, sign, name] = MECHANISM.exec(text) ?? [];
  if (start === undefined || name === undefined) return { fault: /^[+\-?~]/.test(text) ? 1 : 0 };
  // The expression has allowed these names and signs only.
  const lower = name.toLowerCase() as MechanismName;
  const qualifier = (sign || '+') as Qualifier;
  const argument = readArgument[lower](text.slice(start.length));
  if ('fault' in argument) return { fault: start.length + argument.fault };
  const { value, spec, network, bits } = argument;
  return { kind: 'mechanism', text, at, qualifier, name: lower, value, spec, network, bits };
}
