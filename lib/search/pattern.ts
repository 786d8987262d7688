import { foldedLiteral } from './fold.ts';

/** A regular expression taken apart, as far as it tells which characters a match must hold; all characters are folded (fold.ts). */
export type Pattern =
  /** These characters; or one out of few; undefined: of many, or unknown. */
  | { readonly kind: 'one-of'; readonly strings: readonly string[] | undefined }
  /** Takes no character (an assertion), or nobody can say what it takes (a back reference). */
  | { readonly kind: 'place' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number };

/** Plain characters without a quantifier, a class, an escape, a quantifier, a bracket, or one character. */
const TOKEN =
  // Reads the expressions of our own tables, which are short, and never a text of strangers.
  // eslint-disable-next-line regexp/no-super-linear-move
  /[^\\^$.*+?()[\]{}|]+(?![*+?{])|\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|\d+|[^])|\((?:\?(?:<[=!]|[:=!]|<[^>=!]+>|))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/gi;

interface Group {
  readonly opening: string;
  readonly options: Pattern[][];
}

/** Reads the source of an expression; undefined where it is written in a form that is not known here. */
export function patternOf({ source, flags }: RegExp): Pattern | undefined {
  if (flags.includes('v')) return undefined;
  const open: Group[] = [groupOf('')];
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === '(?') return undefined;
    if (token.startsWith('(')) open.push(groupOf(token));
    else take(token, open);
  }
  const whole = open[0];
  return whole === undefined || open.length !== 1 ? undefined : closed(whole);
}

function groupOf(opening: string): Group {
  return { opening, options: [[]] };
}

/** Adds what a token means to the innermost group, or closes that. */
function take(token: string, open: Group[]): void {
  const group = open.at(-1);
  if (group === undefined) return;
  if (token === ')') {
    open.pop();
    open.at(-1)?.options.at(-1)?.push(closed(group));
  } else if (token === '|') group.options.push([]);
  else addTo(group.options.at(-1) ?? [], token);
}

function addTo(parts: Pattern[], token: string): void {
  if (QUANTIFIER.test(token)) repeatLast(token, parts);
  else parts.push(atomOf(token));
}

const QUANTIFIER = /^(?:[*+?]|\{(?<least>\d{1,9})(?<comma>,?)(?<most>\d{0,9})\})\??$/;

function closed({ opening, options }: Group): Pattern {
  if (/^\(\?<?[=!]/.test(opening)) return { kind: 'place' };
  const sequences = options.map((parts): Pattern => ({ kind: 'sequence', parts }));
  const [only] = sequences;
  return only !== undefined && sequences.length === 1 ? only : { kind: 'choice', options: sequences };
}

function repeatLast(token: string, parts: Pattern[]): void {
  const part = parts.pop();
  if (part !== undefined) parts.push({ kind: 'repeat', part, ...boundsOf(token) });
}

function boundsOf(token: string): { readonly least: number; readonly most: number } {
  const { least, comma, most } = QUANTIFIER.exec(token)?.groups ?? {};
  if (least === undefined)
    return { least: token.startsWith('+') ? 1 : 0, most: token.startsWith('?') ? 1 : Infinity };
  const end = comma === '' ? least : most;
  return { least: Number(least), most: end === '' ? Infinity : Number(end) };
}

function atomOf(token: string): Pattern {
  if (token.length === 2 ? /^\\b/i.test(token) : token === '^' || token === '$') return { kind: 'place' };
  if (token.startsWith('\\') && /^\\(?:k<|[1-9])/.test(token)) return { kind: 'unknown' };
  if (token === '.') return { kind: 'one-of', strings: undefined };
  return { kind: 'one-of', strings: token.startsWith('[') ? classOf(token.slice(1, -1)) : stringsOf(token) };
}

/** Of a class with more characters nothing is said. */
const MOST = 12;
const MEMBER = /\\(?:[pP]\{[^}]*\}|u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[^])|[^]/gi;

function classOf(inner: string): readonly string[] | undefined {
  if (inner.startsWith('^')) return undefined;
  const members = inner.match(MEMBER) ?? [];
  const strings = members.map((member, index) =>
    member === '-' && index > 0 && index < members.length - 1
      ? rangeOf(members[index - 1], members[index + 1])
      : ofMember(member),
  );
  const known = new Set(strings.filter((each) => each !== undefined).flat());
  return strings.includes(undefined) || known.size === 0 || known.size > MOST ? undefined : [...known];
}

function ofMember(member: string): readonly string[] | undefined {
  return member === '\\b' ? ['\b'] : stringsOf(member); // a backspace, in a class
}

function rangeOf(first: string | undefined, last: string | undefined): readonly string[] | undefined {
  const [start, end] = [first, last].map((member) => (member === undefined ? NaN : codeOf(member)));
  if (start === undefined || end === undefined || !(end - start < 4 * MOST)) return undefined;
  const units = Array.from({ length: end - start + 1 }, (_, at) =>
    foldedLiteral(String.fromCodePoint(start + at)),
  );
  return units.includes(undefined) ? undefined : units.filter((unit) => unit !== undefined);
}

/** What plain characters or an escape stand for, folded; undefined for one out of many. */
function stringsOf(token: string): readonly string[] | undefined {
  if (token === '\\d') return ['0'];
  if (token === '\\s') return [' '];
  const meant = token.startsWith('\\') ? meantBy(token) : token;
  const literal = meant === undefined ? undefined : foldedLiteral(meant);
  return literal === undefined ? undefined : [literal];
}

function meantBy(escape: string): string | undefined {
  const code = codeOf(escape);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['t', 9],
  ['r', 13],
  ['v', 11],
  ['f', 12],
  ['0', 0],
]);

/** The number of the character that is meant; NaN where it is not one. */
function codeOf(member: string): number {
  if (!member.startsWith('\\')) return member.charCodeAt(0);
  const rest = member.slice(1);
  const hex = /^(?:u\{?|x)([0-9a-f]+)\}?$/i.exec(rest)?.[1];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return NAMED.get(rest) ?? (/^[^\p{L}\d]$/u.test(rest) ? rest.charCodeAt(0) : NaN);
}
