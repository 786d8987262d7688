import { holdsRun, runsOf, type Grams } from './grams.ts';
import type { Need } from './needs.ts';

/** Of each of many needs a few runs, of which a text must hold one: most are ruled out by these alone. */
export type Keys = (place: number, grams: Grams) => boolean;

/** The rarest runs among all these needs are the keys. */
export function keysOf(needs: readonly (Need | undefined)[]): Keys {
  const counts = countsOf(needs);
  const all = needs.map((need) => (need === undefined ? [] : rarestOf(need, counts)));
  const ends: number[] = [0];
  for (const [place, runs] of all.entries()) ends.push((ends[place] ?? 0) + runs.length);
  const keys = Uint16Array.from(all.flat());
  return (place, grams) => {
    const [start, end] = [ends[place] ?? 0, ends[place + 1] ?? 0];
    for (let at = start; at < end; at++) if (holdsRun(grams, keys[at] ?? 0)) return true;
    return start === end; // nothing is needed
  };
}

/** How many of the needs each run stands in. */
function countsOf(needs: readonly (Need | undefined)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const need of needs)
    for (const run of new Set(need === undefined ? [] : literalsOf(need).flatMap(runsOf)))
      counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function literalsOf(need: Need): readonly string[] {
  return need.kind === 'literal' ? [need.literal] : need.of.flatMap(literalsOf);
}

function rarestOf(need: Need, counts: ReadonlyMap<number, number>): readonly number[] {
  const sum = (runs: readonly number[]) => runs.reduce((total, run) => total + (counts.get(run) ?? 0), 0);
  const least = (choices: readonly (readonly number[])[]) =>
    choices.reduce((best, next) => (sum(next) < sum(best) ? next : best));
  switch (need.kind) {
    case 'literal':
      return least(runsOf(need.literal).map((run) => [run]));
    case 'all':
      return least(need.of.map((one) => rarestOf(one, counts)));
    case 'any':
      return need.of.flatMap((one) => rarestOf(one, counts));
  }
}
