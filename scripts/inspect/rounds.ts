import type { Resolve } from '../../lib/dns/resolve.ts';

/**
 * Counts how many times in a row an answer had to be waited for. A question belongs to the round after the latest round among the
 * answers that had come when it was asked; questions asked together share a round. A question that only chance made wait for another
 * counts as if it had needed it: the number is never too small.
 */
export function countRounds(): {
  readonly counted: (resolve: Resolve) => Resolve;
  readonly rounds: () => number;
} {
  const count = { asked: 0, answered: 0 };
  return {
    counted: (resolve) => async (name, type, purpose) => {
      const round = count.answered + 1;
      count.asked = Math.max(count.asked, round);
      const answer = await resolve(name, type, purpose);
      count.answered = Math.max(count.answered, round);
      return answer;
    },
    rounds: () => count.asked,
  };
}
