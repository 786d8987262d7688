import { placesOf, type Grams } from './grams.ts';
import type { Need } from './needs.ts';

/**
 * A need as steps that a loop can follow: of each step the place of a run, the step where the text holds it, the step where it does not. The
 * last step comes first to be made, so that each knows where it leads.
 */
export interface Plan {
  readonly steps: Int32Array;
  readonly start: number;
}

const [MET, NOT_MET] = [-1, -2];

export function planOf(need: Need): Plan {
  const steps: number[] = [];
  const start = addSteps(steps, need, MET, NOT_MET);
  return { steps: Int32Array.from(steps), start };
}

/** Whether a text with these grams may hold what is needed; where it says no, it does not. */
export function isMet({ steps, start }: Plan, grams: Grams): boolean {
  let at = start;
  while (at >= 0) at = (grams[steps[at] ?? 0] === 0 ? steps[at + 2] : steps[at + 1]) ?? MET;
  return at === MET;
}

/** Adds the steps of a need, which lead on to `met` or `notMet`; yields the first of them. */
function addSteps(steps: number[], need: Need, met: number, notMet: number): number {
  switch (need.kind) {
    case 'literal':
      return placesOf(need.literal).reduceRight((next, place) => steps.push(place, next, notMet) - 3, met);
    case 'all':
      return need.of.reduceRight((next, one) => addSteps(steps, one, next, notMet), met);
    case 'any':
      return need.of.reduceRight((next, one) => addSteps(steps, one, met, next), notMet);
  }
}
