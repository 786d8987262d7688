import type { Grams } from './grams.ts';
import { needOf } from './needs.ts';
import { addPlan, isMet, MET } from './plan.ts';

/** Those of a list of which a text with these grams may hold what they look for, in their order. */
export type Sieve<T> = (grams: Grams) => readonly T[];

/** Taking many expressions apart takes its time, and who reads one mail is not to wait for it: so many each time that it is asked. */
const AT_ONCE = 24;

/** For many at once, in one loop. `formOf`: what each looks for, without the flags `g` and `y`; those that look for nothing never come. */
export function sieveOf<T>(
  all: readonly T[],
  formOf: (one: T) => RegExp | undefined,
  atOnce = AT_ONCE,
): Sieve<T> {
  const looking = all.flatMap((one) => {
    const form = formOf(one);
    return form === undefined ? [] : [{ one, form }];
  });
  const items = looking.map(({ one }) => one);
  const steps: number[] = [];
  const starts = looking.map(() => MET); // as long as one has not been taken apart
  const known = { upTo: 0 };
  return (grams) => {
    for (const { form } of looking.slice(known.upTo, known.upTo + atOnce)) {
      const need = needOf(form);
      if (need !== undefined) starts[known.upTo] = addPlan(steps, need);
      known.upTo += 1;
    }
    return items.filter((_, at) => isMet(steps, starts[at] ?? MET, grams));
  };
}
