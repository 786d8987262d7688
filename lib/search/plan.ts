import { holdsRun, runsOf, type Grams } from './grams.ts';
import type { Need } from './needs.ts';

/** Where a plan ends. */
export const MET = -1;
const NOT_MET = -2;

/**
 * Adds a need to a list of steps that a loop can follow; yields where to begin. Three numbers are a step: a run, the next step where the text
 * holds it, and where it does not. The last step is made first, so that each knows where it leads.
 */
export function addPlan(steps: number[], need: Need): number {
  return addSteps(steps, need, MET, NOT_MET);
}

/** Whether a text with these grams may hold what is needed; where it says no, it does not. */
export function isMet(steps: readonly number[], start: number, grams: Grams): boolean {
  let at = start;
  while (at >= 0) at = (holdsRun(grams, steps[at] ?? 0) ? steps[at + 1] : steps[at + 2]) ?? MET;
  return at === MET;
}

/** Adds the steps of a need, which lead on to `met` or `notMet`; yields the first of them. */
function addSteps(steps: number[], need: Need, met: number, notMet: number): number {
  switch (need.kind) {
    case 'literal':
      return runsOf(need.literal).reduceRight((next, run) => steps.push(run, next, notMet) - 3, met);
    case 'all':
      return need.of.reduceRight((next, one) => addSteps(steps, one, next, notMet), met);
    case 'any':
      return need.of.reduceRight((next, one) => addSteps(steps, one, met, next), notMet);
  }
}
