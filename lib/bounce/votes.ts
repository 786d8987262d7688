import type { Evidence } from './evidence.ts';
import { AGAINST } from './votes-against.ts';
import { FOR } from './votes-for.ts';

/** What speaks for and against a mail being a notice of a mail system; the sum decides. */
export interface Vote {
  readonly name: string;
  readonly weight: number;
}

/** From here on a mail counts as a notice. */
export const ENOUGH = 3;
/** The same for a text that a person pasted into the field that asks for one. */
const ENOUGH_PASTED = 1.5;

/** All votes that were cast. */
export function castVotes(evidence: Evidence): readonly Vote[] {
  return [...FOR, ...AGAINST]
    .filter(({ holds }) => holds(evidence))
    .map(({ name, weight }) => ({ name, weight }));
}

/** Enough votes, and one at least for what the mail says. Of a pasted text nothing is known but what it says. */
export function isNotice(evidence: Evidence): boolean {
  const isPasted = evidence.message.source === 'pasted';
  const votes = isPasted ? FOR : [...FOR, ...AGAINST];
  const cast = votes.filter(({ holds }) => holds(evidence));
  const sum = cast.reduce((total, { weight }) => total + weight, 0);
  return sum >= (isPasted ? ENOUGH_PASTED : ENOUGH) && cast.some(({ isContent }) => isContent === true);
}
