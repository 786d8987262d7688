import type { DnsAnswer, Resolve } from './resolve.ts';

/** One question in flight for each name and type: who asks meanwhile gets the same answer. */
export function coalesced(resolve: Resolve): Resolve {
  const inFlight = new Map<string, Promise<DnsAnswer>>();
  return (name, type, purpose) => {
    const key = `${type} ${name} ${purpose ?? ''}`;
    const running = inFlight.get(key);
    if (running) return running;
    const answer = resolve(name, type, purpose).finally(() => inFlight.delete(key));
    inFlight.set(key, answer);
    return answer;
  };
}
