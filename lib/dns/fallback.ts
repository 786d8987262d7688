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
  readonly place: number;
  isLast: boolean;
  troubles: number;
}

interface Said {
  readonly place: number;
  readonly answer: DnsAnswer;
}

/** What one inspection has learnt of its resolvers, and which of them has said "no" to a guess. */
export interface Experience {
  readonly standings: readonly Standing[];
  readonly noes: Map<string, Said>;
}

export function noExperience(resolvers: number): Experience {
  const standings = Array.from({ length: resolvers }, (_, place) => ({ place, isLast: false, troubles: 0 }));
  return { standings, noes: new Map() };
}

type Question = Parameters<Resolve>;

/**
 * Asks the resolvers in turn, for one inspection. On a failure the next one is asked; one that failed or took longer than 1.5 seconds is put
 * last from then on. Before a "no" is given back that will be told as "missing", another resolver is asked too: records that it has
 * count. Where none could bear the "no" out it stands as `unconfirmed`, and one that failed twice in a row is not waited for again.
 * Who has said "no" to a guess is not asked again when the same question is no longer one. A broken DNSSEC signature (`bogus`) is an answer
 * of its own and is not asked around.
 */
export function withFallback(
  resolvers: readonly Resolve[],
  clock: () => number,
  { standings, noes }: Experience = noExperience(resolvers.length),
): Resolve {
  return async (...question) => {
    const known = noToGuess(noes, question);
    const heard: DnsAnswer[] = known.map(({ answer }) => answer);
    for (const standing of inOrder(standings, known)) {
      if (isNotWaitedFor(standing, heard)) continue;
      const answer = await askOne(resolvers[standing.place], standing, question, clock);
      if (answer.kind === 'records') return answer;
      heard.push(answer);
      note(noes, question, { place: standing.place, answer });
      if (isSettled(heard, question)) break;
    }
    return conclude(heard, question, resolvers.length);
  };
}

const keyOf = ([name, type]: Question) => `${type} ${name}`;

/** Who has said "no" to the question while it was a guess; at most one. */
function noToGuess(noes: Experience['noes'], question: Question): readonly Said[] {
  const said = question[2] === undefined ? noes.get(keyOf(question)) : undefined;
  return said ? [said] : [];
}

function note(noes: Experience['noes'], question: Question, said: Said): void {
  if (question[2] === 'guess' && isNo(said.answer)) noes.set(keyOf(question), said);
}

/** Best first, without who is known to have answered. */
function inOrder(standings: readonly Standing[], known: readonly Said[]): readonly Standing[] {
  return standings
    .filter(({ place }) => known.every((said) => said.place !== place))
    .toSorted((a, b) => rank(a) - rank(b) || a.place - b.place);
}

function isNotWaitedFor({ troubles }: Standing, heard: readonly DnsAnswer[]): boolean {
  return troubles >= TROUBLES && heard.some(isNo);
}

/** In trouble, only slow, in order. */
function rank({ isLast, troubles }: Standing): number {
  return troubles > 0 ? 2 : Number(isLast);
}

async function askOne(
  resolve: Resolve | undefined,
  standing: Standing,
  question: Question,
  clock: () => number,
): Promise<DnsAnswer> {
  const start = clock();
  const answer = (await resolve?.(...question)) ?? nobodyToAsk;
  const isInTrouble = isTrouble(answer);
  standing.troubles = isInTrouble ? standing.troubles + 1 : 0;
  standing.isLast ||= isInTrouble || clock() - start > SLOW_MS;
  return answer;
}

/** The resolver itself is in trouble; SERVFAIL, REFUSED and a broken signature speak of the domain asked about. */
function isTrouble(answer: DnsAnswer): boolean {
  return answer.kind === 'failed' && ['timeout', 'unreachable', 'http', 'malformed'].includes(answer.reason);
}

/** "There is no such name", "there is no such record". */
export function isNo(answer: DnsAnswer): answer is Extract<DnsAnswer, { unconfirmed?: true }> {
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

/**
 * Of the answers without records a "no" counts, else what a resolver said of the domain, else the first failure. Where one knows of no such
 * name and another of no such record, the name exists.
 */
function conclude(heard: readonly DnsAnswer[], [, , purpose]: Question, resolvers: number): DnsAnswer {
  const noes = heard.filter(isNo);
  const no = noes.find(({ kind }) => kind === 'no-such-record') ?? noes[0];
  if (no === undefined) return heard.find(speaksOfDomain) ?? heard[0] ?? nobodyToAsk;
  const isBorneOut = resolvers === 1 || purpose !== undefined || noes.length > 1;
  return isBorneOut ? no : { ...no, unconfirmed: true };
}
