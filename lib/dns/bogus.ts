import type { Resolve } from './resolve.ts';

/**
 * After a SERVFAIL asks once more without validation: an answer then means that the domain's DNSSEC signatures are broken (`bogus`), a second
 * SERVFAIL that its servers are (RFC 4035 §3.2.2, §5.5). Where that question got no answer, it is open which of the two it is.
 */
export function withBogusTold(resolve: Resolve): Resolve {
  return async (name, type, purpose) => {
    const answer = await resolve(name, type, purpose);
    if (answer.kind !== 'failed' || answer.reason !== 'servfail') return answer;
    const unchecked = await resolve(name, type, 'unchecked');
    if (unchecked.kind !== 'failed') return { ...answer, reason: 'bogus' };
    return unchecked.reason === 'servfail' ? answer : { ...answer, reason: unchecked.reason };
  };
}
