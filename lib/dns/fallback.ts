import type { DnsAnswer, Resolve } from './resolve.ts';

const SLOW_MS = 1500;
const TROUBLES = 2;

const nobodyToAsk: DnsAnswer = {
  kind: 'failed',
  reason: 'unreachable',
  detail: 'no resolver is switched on',
};

/** How a resolver has done in this inspection; `troubles` in a row. */
interface Standing {
  readonly resolve: Resolve;
  readonly place: number;
  isLast: boolean;
  troubles: number;
}

type Question = Parameters<Resolve>;

/**
 * Asks the resolvers in turn, for one inspection. On a failure the next one is asked; one that failed or took longer than 1.5 seconds is put
 * last from then on. Before a "no" is given back that will be told as "missing", another resolver is asked too: records that it has
 * count. Where none could bear the "no" out it stands as `unconfirmed`, and one that failed twice in a row is not waited for again.
 * A broken DNSSEC signature (`bogus`) is an answer of its own and is not asked around.
 */
export function withFallback(resolvers: readonly Resolve[], clock: () => number): Resolve {
  const standings: readonly Standing[] = resolvers.map((resolve, place) => ({
    resolve,
    place,
    isLast: false,
    troubles: 0,
  }));
  return async (...question) => {
    const queue = standings.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place);
    const heard: DnsAnswer[] = [];
    for (const standing of queue) {
      if (standing.troubles >= TROUBLES && heard.some(isNo)) continue;
      const answer = await askOne(standing, question, clock);
      if (answer.kind === 'records') return answer;
      heard.push(answer);
      if (isSettled(heard, question)) break;
    }
    return conclude(heard, question, resolvers.length);
  };
}

/** In trouble, only slow, in order. */
function rank({ isLast, troubles }: Standing): number {
  return troubles > 0 ? 2 : Number(isLast);
}

async function askOne(standing: Standing, question: Question, clock: () => number): Promise<DnsAnswer> {
  const start = clock();
  const answer = await standing.resolve(...question);
  const isInTrouble = isTrouble(answer);
  standing.troubles = isInTrouble ? standing.troubles + 1 : 0;
  standing.isLast ||= isInTrouble || clock() - start > SLOW_MS;
  return answer;
}

/** The resolver itself is in trouble; SERVFAIL, REFUSED and a broken signature speak of the domain asked about. */
function isTrouble(answer: DnsAnswer): boolean {
  return answer.kind === 'failed' && ['timeout', 'unreachable', 'http', 'malformed'].includes(answer.reason);
}

function isNo(answer: DnsAnswer): boolean {
  return answer.kind === 'no-such-name' || answer.kind === 'no-such-record';
}

function speaksOfDomain(answer: DnsAnswer): boolean {
  return answer.kind === 'failed' && ['servfail', 'bogus', 'refused'].includes(answer.reason);
}

/** Whether no further resolver need be asked: two agree on a "no", a "no" is enough, or asking more cannot help. */
function isSettled(heard: readonly DnsAnswer[], [, , purpose]: Question): boolean {
  const last = heard.at(-1);
  if (last?.kind === 'failed') return ['offline', 'bogus', 'capped'].includes(last.reason);
  return purpose !== undefined || heard.filter(isNo).length > 1;
}

/** Of the answers without records the first "no" counts, else what a resolver said of the domain, else the first failure. */
function conclude(heard: readonly DnsAnswer[], [, , purpose]: Question, resolvers: number): DnsAnswer {
  const no = heard.find((answer) => answer.kind === 'no-such-name' || answer.kind === 'no-such-record');
  if (no === undefined) return heard.find(speaksOfDomain) ?? heard[0] ?? nobodyToAsk;
  const isBorneOut = resolvers === 1 || purpose !== undefined || heard.filter(isNo).length > 1;
  return isBorneOut ? no : { ...no, unconfirmed: true };
}
