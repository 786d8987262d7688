import type { DnsAnswer, Resolve } from '../../dns/resolve.ts';

/** Asks each question of one check once, and keeps what comes, a failure too: a server that is silent is not waited for twice. */
export function once(resolve: Resolve): Resolve {
  const asked = new Map<string, Promise<DnsAnswer>>();
  return (name, type, purpose) => {
    const key = `${type} ${name} ${purpose ?? ''}`;
    const answer = asked.get(key) ?? resolve(name, type, purpose);
    asked.set(key, answer);
    return answer;
  };
}
