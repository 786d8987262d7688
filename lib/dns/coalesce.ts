import { isNo } from './fallback.ts';
import type { DnsAnswer, Resolve } from './resolve.ts';

/** The questions of an inspection that are under way or answered. */
export type Asked = Map<string, Promise<DnsAnswer>>;

/**
 * Asks each question once: who asks while it is under way, or later in the same inspection, gets the same answer. A failure is forgotten as
 * soon as it is told. What was asked as a guess and answered with "no" is asked again when it is no longer one.
 */
export function coalesced(resolve: Resolve, asked: Asked = new Map()): Resolve {
  return (name, type, purpose) => {
    const key = `${type} ${name}`;
    const own = purpose === undefined ? key : `${key} ${purpose}`;
    const running = (purpose === 'guess' ? asked.get(key) : undefined) ?? asked.get(own);
    if (running) return running;
    const guess = purpose === undefined ? asked.get(`${key} guess`) : undefined;
    const asking = guess
      ? guess.then((guessed) => (isNo(guessed) ? resolve(name, type, purpose) : guessed))
      : resolve(name, type, purpose);
    const answer = asking.then((told) => {
      if (told.kind === 'failed') asked.delete(own);
      return told;
    });
    asked.set(own, answer);
    return answer;
  };
}
