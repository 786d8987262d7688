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

/**
 * Enough votes, and one at least for what the mail says. Of a pasted text nothing is known but what it says. Stops asking as soon as the
 * answers that are left cannot change anything.
 */
export function isNotice(evidence: Evidence): boolean {
  const { questions, enough } = evidence.message.source === 'pasted' ? PASTED : ALL;
  let [sum, contents] = [0, 0];
  for (const { question, content, most, least } of questions) {
    const isLost = sum + most < enough;
    const isWon = contents > 0 && sum + least >= enough;
    if (isLost || isWon) break;
    if (!question.holds(evidence)) continue;
    sum += question.weight;
    contents += content;
  }
  return contents > 0 && sum >= enough;
}

/** A question, and by how much it and those behind it can raise and lower the sum. */
interface Turn {
  readonly question: Question;
  /** One where it is about what the mail says. */
  readonly content: 0 | 1;
  readonly most: number;
  readonly least: number;
}

function inOrder(asked: readonly Question[]): readonly Turn[] {
  return asked.map((question, index) => {
    const weights = asked.slice(index).map(({ weight }) => weight);
    const sumOf = (some: readonly number[]) => some.reduce((sum, weight) => sum + weight, 0);
    return {
      question,
      content: question.isContent === true ? 1 : 0,
      most: sumOf(weights.filter((weight) => weight > 0)),
      least: sumOf(weights.filter((weight) => weight < 0)),
    };
  });
}

/** Those that search the text for words come last: mostly they need not be asked. */
const [QUICK, SLOW] = [
  FOR.filter(({ isSlow }) => isSlow !== true),
  FOR.filter(({ isSlow }) => isSlow === true),
];
const PASTED = { questions: inOrder([...QUICK, ...SLOW]), enough: ENOUGH_PASTED };
const ALL = { questions: inOrder([...QUICK, ...AGAINST, ...SLOW]), enough: ENOUGH };
