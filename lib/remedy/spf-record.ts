import { passesEverybody } from '../checks/spf/ending.ts';
import { isModifier, parseSpf, type Mechanism, type Term } from '../checks/spf/record.ts';

/** A record taken apart to be written anew; what has no effect is left out (RFC 7208 §5.1, §6.1). */
export interface SpfParts {
  /** The mechanisms before the end, as written, in their order. */
  readonly terms: readonly Term[];
  readonly all: Mechanism | undefined;
  readonly redirect: Term | undefined;
  /** `exp=` and modifiers that nobody knows. */
  readonly others: readonly Term[];
}

/** Undefined for a record that does not read. */
export function partsOf(text: string): SpfParts | undefined {
  const record = parseSpf(text);
  if (record.kind === 'broken') return undefined;
  const mechanisms = record.terms.filter((term) => term.kind === 'mechanism');
  const end = mechanisms.findIndex(({ name }) => name === 'all');
  const all = end < 0 ? undefined : mechanisms[end];
  return {
    terms: end < 0 ? mechanisms : mechanisms.slice(0, end),
    all,
    redirect: all === undefined ? record.terms.find((term) => isModifier(term, 'redirect')) : undefined,
    others: record.terms.filter((term) => term.kind === 'modifier' && term.name !== 'redirect'),
  };
}

/** What a record is made of: terms as text, and how it ends. */
export interface SpfText {
  readonly terms: readonly string[];
  readonly end: string;
  readonly others: readonly string[];
}

/** The parts as text: the end as published, but never one that lets in everybody, or says nothing of them. */
export function textOfParts({ terms, all, redirect, others }: SpfParts): SpfText {
  return {
    terms: terms.map(({ text }) => text),
    end: redirect?.text ?? endOf(all),
    others: others.map(({ text }) => text),
  };
}

const SOFT = '~all';

function endOf(all: Mechanism | undefined): string {
  return all?.qualifier === '-' ? '-all' : SOFT;
}

/** The record: one version, each term once, the end behind them all, what is no mechanism last. */
export function writeSpf({ terms, end, others }: SpfText): string {
  return ['v=spf1', ...onceEach(terms), end, ...onceEach(others)].join(' ');
}

/** The same record with a further term before its end; a term that stands there stays alone. Undefined where it does not read. */
export function withTerm(record: string, term: string): string | undefined {
  const parts = partsOf(record);
  if (parts === undefined) return undefined;
  const text = textOfParts(parts);
  return writeSpf({ ...text, terms: [...text.terms, term] });
}

/** Two ways to write the same term have one key: case does not count, nor the sign that may be left out. A macro's case does (§7.3). */
export function keyOfTerm(term: string): string {
  const plain = term.replace(/^\+/, '').replace(/\.$/, '');
  return plain.includes('%') ? plain : plain.toLowerCase();
}

function onceEach(terms: readonly string[]): readonly string[] {
  const keys = terms.map(keyOfTerm);
  return terms.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Several records made one, and whether that is sure to be what was meant. */
export interface Union {
  readonly record: string;
  /** All ended alike, and none let in everybody or left somebody out by a sign of its own. */
  readonly isPlain: boolean;
}

/**
 * The union of several records, in their order. Where their ends differ the softer one is taken; a `redirect=` that cannot stand beside an `all`
 * or another becomes an `include:`. Undefined where one of them does not read.
 */
export function uniteSpf(records: readonly string[]): Union | undefined {
  const parts = records.map(partsOf);
  const known = parts.flatMap((one) => one ?? []);
  if (known.length < records.length || known.length === 0) return undefined;
  const keepsRedirect = known.every(({ all }) => all === undefined) && redirectsIn(known).length === 1;
  const terms = known.flatMap((one) => termsFor(one, keepsRedirect));
  const exp = known.flatMap(({ others }) => others).filter((term) => isModifier(term, 'exp'));
  const others = known.flatMap((one) => one.others).filter((term) => !exp.slice(1).includes(term));
  const record = writeSpf({
    terms: terms.filter((term) => !passesEverybody(term)).map(textForUnion),
    end: keepsRedirect ? (redirectsIn(known)[0] ?? SOFT) : endForAll(known),
    others: others.map(({ text }) => text),
  });
  const signs = terms.flatMap((term) => (term.kind === 'mechanism' ? term.qualifier : []));
  const isSigned = signs.some((sign) => sign !== '+');
  return { record, isPlain: !isSigned && !terms.some(passesEverybody) && !isOpen(known) };
}

function redirectsIn(parts: readonly SpfParts[]): readonly string[] {
  return [...new Set(parts.flatMap(({ redirect }) => redirect?.text ?? []))];
}

function termsFor({ terms, redirect }: SpfParts, keepsRedirect: boolean): readonly Term[] {
  return redirect === undefined || keepsRedirect ? terms : [...terms, redirect];
}

function textForUnion(term: Term): string {
  return term.kind === 'modifier' ? `include:${term.value}` : term.text;
}

function endForAll(parts: readonly SpfParts[]): string {
  const ends = parts.flatMap(({ all }) => all?.qualifier ?? []);
  return ends.length > 0 && ends.every((sign) => sign === '-') ? '-all' : SOFT;
}

function isOpen(parts: readonly SpfParts[]): boolean {
  return parts.some(({ all }) => all?.qualifier === '+' || all?.qualifier === '?');
}
