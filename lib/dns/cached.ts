import type { DnsAnswer, Resolve } from './resolve.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** What DNS said lately, by question; lives as long as its owner. */
export type DnsCache = Map<string, { readonly answer: DnsAnswer; readonly until: number }>;

const MAX_ENTRIES = 2000;
const MAX_SECONDS = 3600;

/**
 * Keeps answers for their time to live, an hour at most; a "no" as long as its SOA says (RFC 2308 §5). A failure is never kept.
 * `bypass` asks anew and keeps what comes.
 */
export function cached(resolve: Resolve, cache: DnsCache, clock: Clock, bypass = false): Resolve {
  return async (name, type, purpose) => {
    const key = `${type} ${name}`;
    const kept = bypass ? undefined : cache.get(key);
    if (kept && kept.until > clock()) return kept.answer;
    const answer = await resolve(name, type, purpose);
    const seconds = answer.kind === 'failed' ? 0 : Math.min(answer.ttl ?? 0, MAX_SECONDS);
    if (seconds > 0) keep(cache, key, { answer, until: clock() + seconds * 1000 });
    return answer;
  };
}

/** The oldest entry makes room: a Map keeps its order. */
function keep(cache: DnsCache, key: string, entry: { answer: DnsAnswer; until: number }): void {
  cache.delete(key);
  const [oldest] = cache.keys();
  if (cache.size >= MAX_ENTRIES && oldest !== undefined) cache.delete(oldest);
  cache.set(key, entry);
}
