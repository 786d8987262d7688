import { unfiltered, wordingOf, type Wording } from '../search/wording.ts';
import { exactRules, vagueRules } from './general/index.ts';
import { providers } from './providers/index.ts';

const rules = [...exactRules, ...vagueRules, ...providers.flatMap((provider) => provider.rules)];
const forms = [...rules.map(({ reply }) => reply), ...providers.map(({ footprint }) => footprint)];
const WORDINGS: ReadonlyMap<RegExp, Wording> = new Map(forms.map((form) => [form, wordingOf(form)]));

/** An expression of a rule, or what gives a provider away, that is only looked for where a line can hold it; any other as it is. */
export function wordingFor(form: RegExp): Wording {
  return WORDINGS.get(form) ?? unfiltered(form);
}
