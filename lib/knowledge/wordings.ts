import type { Grams } from '../search/grams.ts';
import { wordingOf, type Wording } from '../search/wording.ts';
import type { Rule } from './provider.ts';

const KNOWN = new WeakMap<RegExp, Wording>();

/** An expression that stays, as those of rules and of what gives a provider away: only looked for where a text can hold it. */
export function wordingFor(form: RegExp): Wording {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const wording = wordingOf(form);
  KNOWN.set(form, wording);
  return wording;
}

const LISTS = new WeakMap<readonly Rule[], readonly Wording[]>();

/** The rules whose words a text with these grams can hold, in their order. */
export function rulesFor(rules: readonly Rule[], grams: Grams): readonly Rule[] {
  const known = LISTS.get(rules);
  const wordings = known ?? rules.map(({ reply }) => wordingFor(reply));
  if (known === undefined) LISTS.set(rules, wordings);
  return rules.filter((_, at) => wordings[at]?.mayFit(grams) !== false);
}
