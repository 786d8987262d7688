import type { Resolve } from './resolve.ts';

/**
 * After a SERVFAIL asks once more without validation: an answer then means that the domain's DNSSEC signatures are broken (`bogus`), no
 * answer that its servers are (RFC 4035 §3.2.2, §5.5).
 */
export function withBogusTold(resolve: Resolve): Resolve {
  return async (name, type, purpose) => {
    const answer = await resolve(name, type, purpose);
    if (answer.kind !== 'failed' || answer.reason !== 'servfail') return answer;
    const unchecked = await resolve(name, type, 'unchecked');
    return unchecked.kind === 'failed' ? answer : { kind: 'failed', reason: 'bogus', detail: answer.detail };
  };
}
