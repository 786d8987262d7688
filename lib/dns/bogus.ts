import type { Resolve } from './resolve.ts';

/**
 * After a SERVFAIL asks once more without validation: an answer then means that the domain's DNSSEC signatures are broken (`bogus`), a second
 * SERVFAIL that its servers are (RFC 4035 §3.2.2, §5.5). Where that question got no answer, it is open which of the two it is. `lame` holds
 * the questions of which one resolver has shown that the servers fail: another is not put through it again.
 */
export function withBogusTold(resolve: Resolve, lame: Set<string> = new Set()): Resolve {
  return async (name, type, purpose) => {
    const answer = await resolve(name, type, purpose);
    const key = `${type} ${name}`;
    if (answer.kind !== 'failed' || answer.reason !== 'servfail' || lame.has(key)) return answer;
    const unchecked = await resolve(name, type, 'unchecked');
    if (unchecked.kind !== 'failed') return { ...answer, reason: 'bogus' };
    if (unchecked.reason !== 'servfail') return { ...answer, reason: unchecked.reason };
    lame.add(key);
    return answer;
  };
}
