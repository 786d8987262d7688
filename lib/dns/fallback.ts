import type { DnsAnswer, Resolve } from './resolve.ts';

/**
 * Asks the resolvers in turn. On a failure the next one is asked, and the failing one is put last for the rest of the inspection. Before
 * a "no" is given back that will be told as "missing", another resolver is asked too: records that it has count, and where it cannot
 * be reached the "no" of the first stands. A broken DNSSEC signature (`bogus`) is an answer of its own and is not asked around.
 */
export function withFallback(resolvers: readonly Resolve[]): Resolve {
  const order = { now: [...resolvers] };
  const putLast = (resolver: Resolve) => {
    order.now = [...order.now.filter((other) => other !== resolver), resolver];
  };
  return async (name, type, purpose) => {
    const queue = [...order.now];
    let told: DnsAnswer | undefined;
    for (const resolver of queue) {
      const answer = await resolver(name, type, purpose);
      if (answer.kind === 'records') return answer;
      if (isTrouble(answer)) putLast(resolver);
      told = better(told, answer);
      if (isSettled(told, answer, purpose)) break;
    }
    return told ?? { kind: 'failed', reason: 'unreachable', detail: 'no resolver is switched on' };
  };
}

/** The resolver itself is in trouble; SERVFAIL, REFUSED and a broken signature speak of the domain asked about. */
function isTrouble(answer: DnsAnswer): boolean {
  return answer.kind === 'failed' && ['timeout', 'unreachable', 'http', 'malformed'].includes(answer.reason);
}

/** Of two answers without records: a "no" is worth more than a failure, the first "no" more than the second. */
function better(told: DnsAnswer | undefined, answer: DnsAnswer): DnsAnswer {
  return told === undefined || (told.kind === 'failed' && answer.kind !== 'failed') ? answer : told;
}

function isSettled(told: DnsAnswer, answer: DnsAnswer, purpose: Parameters<Resolve>[2]): boolean {
  if (answer.kind === 'failed')
    return ['offline', 'bogus', 'capped'].includes(answer.reason) && told === answer;
  return purpose === 'guess';
}
