import type { DnsAnswer, Resolve } from './resolve.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** What DNS said lately, by question; lives as long as its owner. */
export type DnsCache = Map<string, { readonly answer: DnsAnswer; readonly until: number }>;

const MAX_ENTRIES = 2000;
const MAX_SECONDS = 3600;

/**
 * Keeps answers for their time to live, an hour at most; a "no" as long as its SOA says (RFC 2308 §5). A failure is never kept, nor a "no"
 * that a second resolver should have borne out and did not. A "no" to a guess serves guesses only. `bypass` asks anew and keeps what
 * comes.
 */
export function cached(resolve: Resolve, cache: DnsCache, clock: Clock, bypass = false): Resolve {
  return async (name, type, purpose) => {
    const key = `${type} ${name}`;
    const keys = purpose === 'guess' ? [key, guessed(key)] : [key];
    const kept = bypass
      ? undefined
      : keys.map((each) => cache.get(each)).find((each) => isFresh(each, clock));
    if (kept) return kept.answer;
    const answer = await resolve(name, type, purpose);
    const seconds = secondsToKeep(answer);
    const isGuessedNo = purpose === 'guess' && answer.kind !== 'records';
    if (seconds > 0)
      keep(cache, isGuessedNo ? guessed(key) : key, { answer, until: clock() + seconds * 1000 });
    return answer;
  };
}

const guessed = (key: string) => `${key} guess`;

function isFresh(entry: { readonly until: number } | undefined, clock: Clock): boolean {
  return entry !== undefined && entry.until > clock();
}

function secondsToKeep(answer: DnsAnswer): number {
  if (answer.kind === 'failed') return 0;
  if (answer.kind !== 'records' && answer.unconfirmed) return 0;
  return Math.min(answer.ttl ?? 0, MAX_SECONDS);
}

/** The oldest entry makes room: a Map keeps its order. */
function keep(cache: DnsCache, key: string, entry: { answer: DnsAnswer; until: number }): void {
  cache.delete(key);
  const [oldest] = cache.keys();
  if (cache.size >= MAX_ENTRIES && oldest !== undefined) cache.delete(oldest);
  cache.set(key, entry);
}
