import { withBogusTold } from './bogus.ts';
import { cached, type Clock, type DnsCache } from './cached.ts';
import { capped, openBudget, timed, type Budget, type Deadline } from './capped.ts';
import { coalesced, type Asked } from './coalesce.ts';
import { noExperience, withFallback } from './fallback.ts';
import type { Instruments } from './instruments.ts';
import { recorded } from './recorded.ts';
import type { Question, Resolve } from './resolve.ts';

/** DNS for one inspection: how to ask, and what was asked so far. */
export interface AskDns {
  readonly resolve: Resolve;
  /** Every question that left the computer, in the order in which they left. What the cache knew is none. */
  readonly questions: () => readonly Question[];
  /** What the checks need beside DNS. */
  readonly instruments?: Instruments | undefined;
  /**
   * The same for one part of the work, for which so many questions are kept back until it is closed: no part starves another. Left out where
   * nobody counts.
   */
  readonly open?: (questions: number) => DnsPart;
}

export interface DnsPart {
  readonly resolve: Resolve;
  readonly close: () => void;
}

export interface DnsSource {
  /** The resolvers by the name that people know, in the order in which they are asked. */
  readonly resolvers: readonly { readonly name: string; readonly resolve: Resolve }[];
  readonly cache: DnsCache;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly instruments?: Instruments;
}

/**
 * Puts the line together, used once for each inspection: each question once, then the cache, then the resolvers in turn, each within the
 * inspection's budget and each question noted. `again` asks past the cache.
 */
export function inspectionDns(source: DnsSource, again = false): AskDns {
  const { resolvers, cache, clock, deadline, instruments } = source;
  const noted: Question[] = [];
  const asked: Asked = new Map();
  const experience = noExperience(resolvers.length);
  const within = (budget: Budget): Resolve => {
    const each = resolvers.map(({ name, resolve }) =>
      withBogusTold(capped(recorded(timed(resolve, budget, deadline), name, noted), budget)),
    );
    return coalesced(cached(withFallback(each, clock, experience), cache, clock, again), asked);
  };
  const budget = openBudget(clock);
  return {
    resolve: within(budget),
    questions: () => [...noted],
    open: (questions) => {
      const share = budget.share(questions);
      return { resolve: within(share), close: share.close };
    },
    instruments,
  };
}
