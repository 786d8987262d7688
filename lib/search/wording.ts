import type { Grams } from './grams.ts';
import { needOf } from './needs.ts';
import { isMet, planOf, type Plan } from './plan.ts';

/** An expression that is only looked for where the text holds what it needs: most are not in most texts. */
export interface Wording {
  /** Whether a text with these grams may hold it. */
  readonly mayFit: (grams: Grams) => boolean;
  /** As `RegExp.test` and `RegExp.exec`; `grams` are those of the text, or of one that holds it. */
  readonly test: (text: string, grams: Grams) => boolean;
  readonly exec: (text: string, grams: Grams) => RegExpExecArray | null;
}

/** Taking an expression apart costs more than looking for it a few times: who reads one mail is not to wait for it. */
const PATIENCE = 3;

/** Of an expression without the flags `g` and `y`. Taken apart when it has been asked for so often as `patience` says. */
export function wordingOf(form: RegExp, patience = PATIENCE): Wording {
  const known: { asked: number; plan: Plan | undefined } = { asked: 0, plan: undefined };
  const mayFit = (grams: Grams) => {
    if (known.asked === patience) known.plan = planFor(form);
    if (known.asked <= patience) known.asked += 1;
    return known.plan === undefined || isMet(known.plan, grams);
  };
  return {
    mayFit,
    test: (text, grams) => mayFit(grams) && form.test(text),
    exec: (text, grams) => (mayFit(grams) ? form.exec(text) : null),
  };
}

/** The expression as it is, looked for in every text. */
export function unfiltered(form: RegExp): Wording {
  return { mayFit: () => true, test: (text) => form.test(text), exec: (text) => form.exec(text) };
}

function planFor(form: RegExp): Plan | undefined {
  const need = needOf(form);
  return need === undefined ? undefined : planOf(need);
}
