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

/** The budget of a whole inspection. */
export interface SharedBudget extends Budget {
  /** Keeps so many of the questions for one part of the work, until it is closed; beyond these the part takes what is free. */
  readonly share: (questions: number) => Share;
}

export interface Share extends Budget {
  /** What the part has not used is free again. */
  readonly close: () => void;
}

/** The time runs from here. */
export function openBudget(clock: () => number): SharedBudget {
  const start = clock();
  const spent = { questions: 0, kept: 0 };
  const takeFree = () => {
    if (spent.questions + spent.kept >= MAX_QUESTIONS) return false;
    spent.questions += 1;
    return true;
  };
  const left = () => Math.max(0, start + MAX_MILLISECONDS - clock());
  const share = (questions: number): Share => {
    const own = { kept: Math.max(0, Math.min(questions, MAX_QUESTIONS - spent.questions - spent.kept)) };
    const release = (count: number) => {
      own.kept -= count;
      spent.kept -= count;
    };
    spent.kept += own.kept;
    return {
      left,
      take: () => {
        if (own.kept > 0) release(1);
        return takeFree();
      },
      close: () => {
        release(own.kept);
      },
    };
  };
  return { take: takeFree, left, share };
}

/** Lets only those questions through that the budget still pays for; the others fail at once, told as such, never as an absence. */
export function capped(resolve: Resolve, { take, left }: Budget): Resolve {
  return (name, type, purpose) => {
    if (left() === 0) return Promise.resolve(tooLate);
    return take() ? resolve(name, type, purpose) : Promise.resolve(tooMany);
  };
}

/** Ends each question with the inspection's time. */
export function timed(resolve: Resolve, { left }: Budget, deadline: Deadline): Resolve {
  return (name, type, purpose) => deadline(resolve(name, type, purpose), left(), tooLate);
}
