/** A macro that is to be expanded (RFC 7208 §7.1, `macro-expand`). */
export interface MacroExpand {
  readonly letter: string; // in lower case
  /** Written in upper case: what it gives is URL-escaped (§7.3). */
  readonly isEscaped: boolean;
  /** So many parts from the right; undefined for all. */
  readonly parts: number | undefined;
  readonly isReversed: boolean;
  readonly delimiters: string;
}

/** A macro string, read once: literal text, with `%%`, `%_` and `%-` put in, and macros. */
export type MacroString = readonly (string | MacroExpand)[];

/** What could not be read, and where: an offset into the text, at its end where something is missing. */
export interface Fault {
  readonly fault: number;
}

/** Where a macro string stands: some letters mean something in an explanation alone, which may hold spaces too (§6.2, §7.2). */
export type MacroPlace = 'domain-spec' | 'modifier' | 'explanation';

const EXPANSION = /%(?:\{([slodiphvcrt])(\d*)(r?)([.\-+,/_=]*)\}|([%_-]))/iy;
/** As much of an expansion as is right. */
const BEGINNING = /%(?:\{(?:[slodiphvcrt]\d*r?[.\-+,/_=]*)?)?/iy;
const LITERAL = /[\x21-\x24\x26-\x7e]+/y;
const LITERAL_OR_SPACE = /[\x20-\x24\x26-\x7e]+/y;
const ESCAPES = new Map([
  ['%', '%'],
  ['_', ' '],
  ['-', '%20'],
]);

/** Reads a macro string by the grammar of RFC 7208 §7.1. `tail`: the offset behind the last expansion. */
export function parseMacroString(
  text: string,
  place: MacroPlace,
): { readonly macros: MacroString; readonly tail: number } | Fault {
  const macros: (string | MacroExpand)[] = [];
  const read = { tail: 0 };
  for (let at = 0; at < text.length;) {
    const piece = readLiteral(text, at, place) ?? readExpansion(text, at, place);
    if ('fault' in piece) return piece;
    macros.push(piece.macro);
    at = piece.end;
    if (piece.isExpansion) read.tail = at;
  }
  return { macros, tail: read.tail };
}

interface Piece {
  readonly macro: string | MacroExpand;
  readonly end: number;
  readonly isExpansion: boolean;
}

function readLiteral(text: string, at: number, place: MacroPlace): Piece | undefined {
  const [literal] = matchAt(place === 'explanation' ? LITERAL_OR_SPACE : LITERAL, text, at);
  return literal === undefined ? undefined : { macro: literal, end: at + literal.length, isExpansion: false };
}

function readExpansion(text: string, at: number, place: MacroPlace): Piece | Fault {
  const [whole, letter, digits = '', ...rest] = matchAt(EXPANSION, text, at);
  if (whole === undefined) return { fault: faultIn(text, at) };
  if (place === 'domain-spec' && /[crt]/i.test(letter ?? '')) return { fault: at + 2 };
  if (/^0+$/.test(digits)) return { fault: at + 3 };
  return { macro: macroOf(letter, digits, rest), end: at + whole.length, isExpansion: true };
}

function macroOf(
  letter: string | undefined,
  digits: string,
  [reverse, delimiters, escape = '']: readonly (string | undefined)[],
): string | MacroExpand {
  if (letter === undefined) return ESCAPES.get(escape) ?? '';
  const parts = digits === '' ? undefined : Number(digits);
  return { ...letterOf(letter), parts, isReversed: reverse !== '', delimiters: delimiters || '.' };
}

function letterOf(written: string): Pick<MacroExpand, 'letter' | 'isEscaped'> {
  const letter = written.toLowerCase();
  return { letter, isEscaped: letter !== written };
}

/** The match and its groups; all undefined where there is none. */
function matchAt(sticky: RegExp, text: string, at: number): readonly (string | undefined)[] {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? [];
}

/** Where a broken expansion, or a character that may not stand here, goes wrong. A `%` by itself is the fault. */
function faultIn(text: string, at: number): number {
  const right = matchAt(BEGINNING, text, at)[0]?.length ?? 0;
  return right > 1 ? at + right : at;
}

/** What each letter stands for; undefined where it is not known, which leaves the whole unknown. */
export type MacroValues = (letter: string) => string | undefined;

/** Puts the values in (§7.3); undefined where one is not known. */
export function expandMacros(macros: MacroString, values: MacroValues): string | undefined {
  const texts = macros.map((macro) => (typeof macro === 'string' ? macro : expanded(macro, values)));
  return texts.includes(undefined) ? undefined : texts.join('');
}

function expanded(macro: MacroExpand, values: MacroValues): string | undefined {
  const value = values(macro.letter);
  if (value === undefined) return undefined;
  const split = partsOf(value, macro.delimiters);
  const parts = macro.isReversed ? split.reverse() : split;
  const text = parts.slice(-(macro.parts ?? parts.length)).join('.');
  return macro.isEscaped ? urlEscaped(text) : text;
}

function partsOf(value: string, delimiters: string): string[] {
  const parts = [''];
  for (const letter of value) {
    if (delimiters.includes(letter)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts;
}

/** All but the unreserved characters of RFC 3986 §2.3. */
function urlEscaped(text: string): string {
  return Array.from(new TextEncoder().encode(text), (octet) => {
    const letter = String.fromCharCode(octet);
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** Whether one of these letters is expanded. */
export function usesMacro(macros: MacroString, letters: string): boolean {
  return macros.some((macro) => typeof macro !== 'string' && letters.includes(macro.letter));
}
