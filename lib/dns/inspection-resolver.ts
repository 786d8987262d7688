import { withBogusTold } from './bogus.ts';
import { cached, type Clock, type DnsCache } from './cached.ts';
import { capped, openBudget, type Deadline } from './capped.ts';
import { coalesced } from './coalesce.ts';
import { withFallback } from './fallback.ts';
import type { Question, Resolve } from './resolve.ts';

/** DNS for one inspection: how to ask, and what was asked so far. */
export interface AskDns {
  readonly resolve: Resolve;
  /** Every question that left the computer, in the order in which they left. What the cache knew is none. */
  readonly questions: () => readonly Question[];
}

export interface DnsSource {
  /** The resolvers by the name that people know, in the order in which they are asked. */
  readonly resolvers: readonly { readonly name: string; readonly resolve: Resolve }[];
  readonly cache: DnsCache;
  readonly clock: Clock;
  readonly deadline: Deadline;
}

/**
 * Puts the line together, used once for each inspection: cache, then one question in flight for each name and type, then the resolvers
 * in turn, each within the inspection's budget and each question noted. `again` asks past the cache.
 */
export function inspectionDns({ resolvers, cache, clock, deadline }: DnsSource, again = false): AskDns {
  const asked: Question[] = [];
  const budget = openBudget(clock);
  const noted = resolvers.map(({ name, resolve }) =>
    withBogusTold(capped(recorded(resolve, name, asked), budget, deadline)),
  );
  return {
    resolve: cached(coalesced(withFallback(noted)), cache, clock, again),
    questions: () => [...asked],
  };
}

/** A question is listed from the moment it leaves, whether or not an answer comes. */
function recorded(resolve: Resolve, resolver: string, asked: Question[]): Resolve {
  return async (name, type, purpose) => {
    const place = asked.push({ resolver, name, type, answer: 'no-answer-yet' }) - 1;
    const answer = await resolve(name, type, purpose);
    asked[place] = { resolver, name, type, answer: answer.kind === 'failed' ? answer.reason : answer.kind };
    return answer;
  };
}
