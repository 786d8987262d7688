import type { Grams } from './grams.ts';
import { needOf } from './needs.ts';
import { isMet, planOf, type Plan } from './plan.ts';

/** An expression that is only looked for where the text holds what it needs: most are not in most texts. */
export interface Wording {
  /** As `RegExp.test` and `RegExp.exec`; `grams` are those of the text, or of one that holds it. */
  readonly test: (text: string, grams: Grams) => boolean;
  readonly exec: (text: string, grams: Grams) => RegExpExecArray | null;
}

/** Of an expression without the flags `g` and `y`. Taken apart when it is first looked for: not each start of the program looks for any. */
export function wordingOf(form: RegExp): Wording {
  const known: (Plan | undefined)[] = [];
  const mayFit = (grams: Grams) => {
    if (known.length === 0) known.push(planFor(form));
    const plan = known[0];
    return plan === undefined || isMet(plan, grams);
  };
  return {
    test: (text, grams) => mayFit(grams) && form.test(text),
    exec: (text, grams) => (mayFit(grams) ? form.exec(text) : null),
  };
}

function planFor(form: RegExp): Plan | undefined {
  const need = needOf(form);
  return need === undefined ? undefined : planOf(need);
}
