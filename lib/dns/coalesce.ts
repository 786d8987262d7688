import type { DnsAnswer, Resolve } from './resolve.ts';

/**
 * Asks each question once: who asks while it is under way, or later in the same inspection, gets the same answer. A failure is forgotten as
 * soon as it is told. What was asked as a guess is asked again when it is no longer one.
 */
export function coalesced(resolve: Resolve): Resolve {
  const asked = new Map<string, Promise<DnsAnswer>>();
  return (name, type, purpose) => {
    const key = `${type} ${name}`;
    const own = purpose === undefined ? key : `${key} ${purpose}`;
    const running = (purpose === 'guess' ? asked.get(key) : undefined) ?? asked.get(own);
    if (running) return running;
    const answer = resolve(name, type, purpose).then((told) => {
      if (told.kind === 'failed') asked.delete(own);
      return told;
    });
    asked.set(own, answer);
    return answer;
  };
}
