import { folded } from './fold.ts';

/**
 * Which runs of three characters a text holds, without regard to case, to which digit, to which and how many spaces: filled in one pass, and
 * asked in no time. May tell of a run that is not there (signs other than . - ' are one), never the other way round.
 */
export type Grams = Uint8Array;

/** Of a text of any length. */
export function gramsOf(text: string): Grams {
  const octets = new TextEncoder().encode(folded(text));
  const grams = new Uint8Array(PLACES);
  let place = 0;
  for (let at = 0; at < octets.length; at++) {
    place = placeBehind(place, octets[at] ?? 0);
    grams[place] = 1;
  }
  return grams;
}

/** The places of the runs of a literal of an expression, folded (fold.ts): each of them is marked in a text that holds the literal. */
export function placesOf(literal: string): readonly number[] {
  const places: number[] = [];
  let place = 0;
  for (const octet of new TextEncoder().encode(literal)) {
    place = placeBehind(place, octet);
    places.push(place);
  }
  return places.slice(2); // the first two are of what stands before it
}

/** Whether a literal holds no run of three octets. */
export function isTooShort(literal: string): boolean {
  return literal.length < 3 && new TextEncoder().encode(literal).length < 3;
}

const BITS = 5; // for the class of a character
const LAST = (1 << BITS) - 1;
const PLACES = 1 << (3 * BITS);
const SPACE = 0;

/** The place of the run that ends with this octet. A second space in a row is none. */
function placeBehind(place: number, octet: number): number {
  const one = CLASS_OF[octet] ?? SPACE;
  return one === SPACE && (place & LAST) === SPACE ? place : ((place << BITS) | one) & (PLACES - 1);
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['.', 28],
  ['-', 29],
  ["'", 30],
]);
/** Letters, the digits as one, three signs, all others as one; what is beyond ASCII in UTF-8's octets, by their lower bits. */
const CLASS_OF = Uint8Array.from({ length: 0x100 }, (_, octet) => {
  if (octet >= 0x80) return 1 + (octet % LAST);
  const sign = String.fromCharCode(octet).toLowerCase();
  if (/\s/.test(sign)) return SPACE;
  if (/\d/.test(sign)) return 27;
  return /[a-z]/.test(sign) ? octet & LAST : (SIGNS.get(sign) ?? 31);
});
