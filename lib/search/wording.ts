import type { Grams } from './grams.ts';
import { needOf } from './needs.ts';
import { addPlan, isMet, MET } from './plan.ts';

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
  const steps: number[] = [];
  const known = { asked: 0, start: MET };
  const mayFit = (grams: Grams) => {
    if (known.asked === patience) known.start = startFor(form, steps);
    if (known.asked <= patience) known.asked += 1;
    return isMet(steps, known.start, grams);
  };
  return {
    mayFit,
    test: (text, grams) => mayFit(grams) && form.test(text),
    exec: (text, grams) => (mayFit(grams) ? form.exec(text) : null),
  };
}

function startFor(form: RegExp, steps: number[]): number {
  const need = needOf(form);
  return need === undefined ? MET : addPlan(steps, need);
}
