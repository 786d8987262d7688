import { withBogusTold } from './bogus.ts';
import { cached, type Clock, type DnsCache } from './cached.ts';
import { capped, openBudget, timed, type Deadline } from './capped.ts';
import { coalesced } from './coalesce.ts';
import { withFallback } from './fallback.ts';
import type { KeySize } from './public-key.ts';
import { recorded } from './recorded.ts';
import type { Question, Resolve } from './resolve.ts';

/** DNS for one inspection: how to ask, and what was asked so far. */
export interface AskDns {
  readonly resolve: Resolve;
  /** Every question that left the computer, in the order in which they left. What the cache knew is none. */
  readonly questions: () => readonly Question[];
  /** Tells which public keys can be used; left out, none is tried. */
  readonly keySize?: KeySize | undefined;
}

export interface DnsSource {
  /** The resolvers by the name that people know, in the order in which they are asked. */
  readonly resolvers: readonly { readonly name: string; readonly resolve: Resolve }[];
  readonly cache: DnsCache;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly keySize?: KeySize | undefined;
}

/**
 * Puts the line together, used once for each inspection: cache, then each question once, then the resolvers in turn, each within the
 * inspection's budget and each question noted. `again` asks past the cache.
 */
export function inspectionDns(source: DnsSource, again = false): AskDns {
  const { resolvers, cache, clock, deadline, keySize } = source;
  const asked: Question[] = [];
  const budget = openBudget(clock);
  const noted = resolvers.map(({ name, resolve }) =>
    withBogusTold(capped(recorded(timed(resolve, budget, deadline), name, asked), budget)),
  );
  return {
    resolve: coalesced(cached(withFallback(noted, clock), cache, clock, again)),
    questions: () => [...asked],
    keySize,
  };
}
