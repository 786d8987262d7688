import type { Grams } from './grams.ts';
import { keysOf, type Keys } from './keys.ts';
import { needOf, type Need } from './needs.ts';
import { addPlan, isMet, MET } from './plan.ts';

/** Those of a list of which a text with these grams may hold what they look for, in their order. */
export type Sieve<T> = (grams: Grams) => readonly T[];

/** Taking expressions apart takes its time, and who reads one mail is not to wait for it: none at first, then so many each time. */
const PATIENCE = 8;
const AT_ONCE = 8;

/** For many at once, in one loop. `formOf`: what each looks for, without the flags `g` and `y`; those that look for nothing never come. */
export function sieveOf<T>(
  all: readonly T[],
  formOf: (one: T) => RegExp | undefined,
  { patience = PATIENCE, atOnce = AT_ONCE } = {},
): Sieve<T> {
  const looking = all.flatMap((one) => {
    const form = formOf(one);
    return form === undefined ? [] : [{ one, form }];
  });
  const items = looking.map(({ one }) => one);
  const steps: number[] = [];
  const needs: (Need | undefined)[] = [];
  const starts = looking.map(() => MET); // as long as one has not been taken apart
  const known: { asked: number; keys: Keys | undefined } = { asked: 0, keys: undefined };
  const takeApart = () => {
    for (const { form } of looking.slice(needs.length, needs.length + atOnce)) {
      const need = needOf(form);
      if (need !== undefined) starts[needs.length] = addPlan(steps, need);
      needs.push(need);
    }
    if (needs.length === looking.length) known.keys = keysOf(needs);
  };
  return (grams) => {
    if (known.asked < patience) known.asked += 1;
    else if (known.keys === undefined) takeApart();
    const { keys } = known;
    return items.filter((_, at) => keys?.(at, grams) !== false && isMet(steps, starts[at] ?? MET, grams));
  };
}
