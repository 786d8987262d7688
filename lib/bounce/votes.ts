import type { Evidence, Question } from './evidence.ts';
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
  const asked = isPasted ? FOR : [...FOR, ...AGAINST];
  const enough = isPasted ? ENOUGH_PASTED : ENOUGH;
  const isCast = ({ holds }: Question) => holds(evidence);
  const cast = asked.filter(({ isCostly }) => isCostly !== true).filter(isCast);
  if (isEnough(cast, enough)) return true;
  const costly = asked.filter(({ isCostly }) => isCostly === true);
  return sumOf([...cast, ...costly]) >= enough && isEnough([...cast, ...costly.filter(isCast)], enough);
}

function isEnough(cast: readonly Question[], enough: number): boolean {
  return sumOf(cast) >= enough && cast.some(({ isContent }) => isContent === true);
}

function sumOf(votes: readonly Question[]): number {
  return votes.reduce((total, { weight }) => total + weight, 0);
}
