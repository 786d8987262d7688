import { folded } from './fold.ts';

/**
 * Which runs of three characters a text holds, without regard to case, to which digit, to which and how many spaces: filled in one pass, and
 * asked in no time. Signs other than . - % are one: it may tell of a run that is not there, never the other way round.
 */
export type Grams = Int32Array;

/** Of a text of any length. */
export function gramsOf(text: string): Grams {
  const grams = new Int32Array((MOST_RUN + 1) / 32);
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return gramsBeyondAscii(text);
    run = runBehind(run, code);
    grams[run >>> 5] = (grams[run >>> 5] ?? 0) | (1 << (run & 31));
  }
  return grams;
}

/** Of its octets in UTF-8. */
function gramsBeyondAscii(text: string): Grams {
  const octets = new TextEncoder().encode(folded(text));
  const grams = new Int32Array((MOST_RUN + 1) / 32);
  let run = 0;
  for (let at = 0; at < octets.length; at++) {
    run = runBehind(run, octets[at] ?? 0);
    grams[run >>> 5] = (grams[run >>> 5] ?? 0) | (1 << (run & 31));
  }
  return grams;
}

/** Whether the text holds the run with this number. */
export function holdsRun(grams: Grams, run: number): boolean {
  return ((grams[run >>> 5] ?? 0) & (1 << (run & 31))) !== 0;
}

/** The numbers of the runs of a literal of an expression, folded (fold.ts): a text that holds the literal holds each of them. */
export function runsOf(literal: string): readonly number[] {
  const runs: number[] = [];
  let run = 0;
  for (const octet of new TextEncoder().encode(literal)) {
    run = runBehind(run, octet);
    runs.push(run);
  }
  return runs.slice(2); // the first two are of what stands before it
}

/** Whether a literal holds no run of three octets. */
export function isTooShort(literal: string): boolean {
  return literal.length < 3 && new TextEncoder().encode(literal).length < 3;
}

const BITS = 5; // for the class of a character
const LAST = (1 << BITS) - 1;
const MOST_RUN = (1 << (3 * BITS)) - 1;
const SPACE = 0;

/** The run that ends with this octet, its classes as the digits of a number. A second space in a row is none. */
function runBehind(run: number, octet: number): number {
  const one = CLASS_OF[octet] ?? SPACE;
  return one === SPACE && (run & LAST) === SPACE ? run : ((run << BITS) | one) & MOST_RUN;
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['.', 28],
  ['-', 29],
  ['%', 30],
]);

/** Letters, the digits as one, three signs, all others as one; what is beyond ASCII in UTF-8's octets, by their lower bits. */
const CLASS_OF = Uint8Array.from({ length: 0x100 }, (_, octet) => {
  if (octet >= 0x80) return 1 + (octet % LAST);
  const sign = String.fromCharCode(octet).toLowerCase();
  if (/\s/.test(sign)) return SPACE;
  if (/\d/.test(sign)) return 27;
  return /[a-z]/.test(sign) ? octet & LAST : (SIGNS.get(sign) ?? 31);
});
