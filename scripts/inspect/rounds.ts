import type { Resolve } from '../../lib/dns/resolve.ts';

/** Counts the round trips of whatever is asked through `counted`. */
export interface Rounds {
  readonly counted: (resolve: Resolve) => Resolve;
  readonly rounds: () => number;
}

/**
 * Counts over a network how many times in a row an answer had to be waited for. A question belongs to the round after the latest round
 * among the answers that had come when it was asked; questions asked together share a round. A question that only chance made wait for
 * another counts as if it had needed it: the number is never too small.
 */
export function countRounds(): Rounds {
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

const TURNS = 3;

/**
 * Counts them on a virtual clock, exactly: answers come only when nothing else can run, and then all that stand open together. So a round
 * is a round trip on the critical path, whatever the machine does meanwhile. For answers that take no time of their own.
 */
export function clockRounds(): Rounds {
  const clock: { next: Promise<void> | undefined; rounds: number } = { next: undefined, rounds: 0 };
  const tick = async () => {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => setImmediate(done));
    clock.next = undefined;
    clock.rounds += 1;
  };
  return {
    counted: (resolve) => async (name, type, purpose) => {
      clock.next ??= tick();
      await clock.next;
      return resolve(name, type, purpose);
    },
    rounds: () => clock.rounds,
  };
}
