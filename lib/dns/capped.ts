import type { DnsAnswer, Resolve } from './resolve.ts';

/** Settles with `late` when the promise has not settled after so many milliseconds. */
export type Deadline = <T>(promise: Promise<T>, milliseconds: number, late: T) => Promise<T>;

export const MAX_QUESTIONS = 60;
export const MAX_MILLISECONDS = 8000;

const tooMany: DnsAnswer = { kind: 'failed', reason: 'capped', detail: 'too many questions' };
const tooLate: DnsAnswer = { kind: 'failed', reason: 'timeout', detail: 'the whole look took too long' };

/** What one inspection may ask (product rule): so many questions over all resolvers, and so much time in all. */
export interface Budget {
  /** Takes one question out of the budget; false when none is left. */
  readonly take: () => boolean;
  /** Milliseconds that are left. */
  readonly left: () => number;
}

export function openBudget(clock: () => number): Budget {
  const start = clock();
  const spent = { questions: 0 };
  return {
    take: () => {
      spent.questions += 1;
      return spent.questions <= MAX_QUESTIONS;
    },
    left: () => Math.max(0, start + MAX_MILLISECONDS - clock()),
  };
}

/** Keeps a resolver within the budget: what goes beyond is a failure, told as such, never an absence. */
export function capped(resolve: Resolve, budget: Budget, deadline: Deadline): Resolve {
  return (name, type, purpose) => {
    const left = budget.left();
    if (left === 0) return Promise.resolve(tooLate);
    if (!budget.take()) return Promise.resolve(tooMany);
    return deadline(resolve(name, type, purpose), left, tooLate);
  };
}
