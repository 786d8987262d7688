import { isTooShort } from './grams.ts';
import { patternOf, type Pattern } from './pattern.ts';

/** What a text must hold for an expression to fit somewhere in it; undefined where nothing can be said. */
export type Need =
  | { readonly kind: 'literal'; readonly literal: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Need[] };

/** What the expression needs, folded (fold.ts). */
export function needOf(form: RegExp): Need | undefined {
  const pattern = patternOf(form);
  return pattern === undefined ? undefined : needOfReach(reachOf(pattern));
}

/** What a part of an expression can take: one of a few strings, or something that holds what is needed. */
type Reach =
  | { readonly kind: 'exact'; readonly strings: readonly string[] }
  | { readonly kind: 'other'; readonly need: Need | undefined };

const nothing: Reach = { kind: 'exact', strings: [''] };
const anything: Reach = { kind: 'other', need: undefined };
/** More strings are not kept apart. */
const MOST = 12;

function reachOf(pattern: Pattern): Reach {
  switch (pattern.kind) {
    case 'one-of':
      return pattern.strings === undefined ? anything : { kind: 'exact', strings: pattern.strings };
    case 'place':
      return nothing;
    case 'unknown':
      return anything;
    case 'sequence':
      return reachOfSequence(pattern.parts.map(reachOf));
    case 'choice':
      return reachOfChoice(pattern.options.map(reachOf));
    case 'repeat':
      return reachOfRepeat(reachOf(pattern.part), pattern.least, pattern.most);
  }
}

function reachOfSequence(parts: readonly Reach[]): Reach {
  const needs: (Need | undefined)[] = [];
  let strings: readonly string[] = [''];
  let isWhole = true;
  for (const part of parts) {
    const longer = part.kind === 'exact' ? joined(strings, part.strings) : undefined;
    if (longer !== undefined) {
      strings = longer;
      continue;
    }
    isWhole = false;
    needs.push(needOfStrings(strings));
    if (part.kind === 'other') needs.push(part.need);
    strings = part.kind === 'exact' ? part.strings : [''];
  }
  return isWhole
    ? { kind: 'exact', strings }
    : { kind: 'other', need: allOf([...needs, needOfStrings(strings)]) };
}

/** Every string of one with every string of the other; undefined where these are too many. Two spaces in a row are one. */
function joined(first: readonly string[], second: readonly string[]): readonly string[] | undefined {
  if (first.length * second.length > MOST) return undefined;
  const [one = '', other = ''] = [first[0], second[0]];
  if (first.length === 1 && second.length === 1) return [joinedOne(one, other)]; // most are
  return [...new Set(first.flatMap((each) => second.map((next) => joinedOne(each, next))))];
}

function joinedOne(one: string, other: string): string {
  return one.endsWith(' ') && other.startsWith(' ') ? one + other.slice(1) : one + other;
}

function reachOfChoice(options: readonly Reach[]): Reach {
  const strings = [...new Set(options.flatMap((one) => (one.kind === 'exact' ? one.strings : [])))];
  return options.every(({ kind }) => kind === 'exact') && strings.length <= MOST
    ? { kind: 'exact', strings }
    : { kind: 'other', need: anyOf(options.map(needOfReach)) };
}

function reachOfRepeat(part: Reach, least: number, most: number): Reach {
  const isSpace = part.kind === 'exact' && part.strings.every((one) => one === ' ');
  const end = isSpace ? Math.min(most, 1) : most;
  const start = isSpace ? Math.min(least, 1) : least;
  const times = part.kind === 'exact' && end <= 4 ? timesOf(part.strings, start, end) : undefined;
  if (times !== undefined) return { kind: 'exact', strings: times };
  return { kind: 'other', need: least === 0 ? undefined : needOfReach(part) };
}

function timesOf(strings: readonly string[], least: number, most: number): readonly string[] | undefined {
  const all = new Set<string>();
  let once: readonly string[] | undefined = [''];
  for (let count = 0; once !== undefined && count <= most; count++) {
    if (count >= least) for (const one of once) all.add(one);
    if (count < most) once = joined(once, strings);
  }
  return once === undefined || all.size > MOST ? undefined : [...all];
}

function needOfReach(reach: Reach): Need | undefined {
  return reach.kind === 'exact' ? needOfStrings(reach.strings) : reach.need;
}

function needOfStrings(strings: readonly string[]): Need | undefined {
  if (strings.some(isTooShort)) return undefined;
  const shortest = strings.filter((one) => !strings.some((other) => other !== one && one.includes(other)));
  return anyOf(shortest.map((literal) => ({ kind: 'literal', literal })));
}

function anyOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const of = needs.filter((need) => need !== undefined);
  return of.length < needs.length ? undefined : oneOr('any', of);
}

function allOf(needs: readonly (Need | undefined)[]): Need | undefined {
  return oneOr(
    'all',
    needs.filter((need) => need !== undefined),
  );
}

function oneOr(kind: 'all' | 'any', of: readonly Need[]): Need | undefined {
  const flat = of.flatMap((need) => (need.kind === kind ? need.of : [need]));
  return flat.length > 1 ? { kind, of: flat } : flat[0];
}
