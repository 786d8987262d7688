import type { Basis, Verdict } from './verdict.ts';

/** From the text alone: the words of a rule make it likely, a bare code only possible. */
const byText: Readonly<Record<Basis, 'likely' | 'possible'>> = {
  'own-rule': 'likely',
  'any-rule': 'likely',
  'general-wording': 'likely',
  'status-code': 'possible',
  'reply-code': 'possible',
  prose: 'possible',
  nothing: 'possible',
};

/** How sure a verdict is by the notice's words alone, before DNS is asked. */
export function textConfidence({ basis }: Pick<Verdict, 'basis'>): 'likely' | 'possible' {
  return byText[basis];
}
