import type { KeySize } from '../../dns/public-key.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { brokenPointer, targetOf } from './absent.ts';
import { parseDkimKey } from './key.ts';
import { hasKey, learn, works, type Learnt, type Place } from './learn.ts';

/** What answers for a selector that nobody uses: nothing · nothing, though the name "exists" · texts of a catch-all entry. */
export type Wildcard = 'none' | 'blank' | 'revoked' | 'texts' | DnsFailure;

/** A selector that was tried; `place` is undefined where it makes no name. */
export interface Guess {
  readonly place: Place | undefined;
  readonly answer: DnsAnswer;
}

/** A catch-all entry that withdraws every key but those with a record of their own does what it should. */
export function wildcardOf(unused: DnsAnswer): Wildcard {
  switch (unused.kind) {
    case 'no-such-name':
      return unused.alias === undefined ? 'none' : 'blank';
    case 'no-such-record':
      return 'blank';
    case 'records':
      return textsOf(unused).every((text) => parseDkimKey(text).kind === 'revoked') ? 'revoked' : 'texts';
    case 'failed':
      return unused.reason;
  }
}

/** The keys that are not those of a catch-all entry, and the pointers that lead nowhere. */
export async function hitsAmong(
  guessed: readonly Guess[],
  unused: DnsAnswer,
  { resolve, keySize }: { readonly resolve: Resolve; readonly keySize: KeySize | undefined },
): Promise<readonly Learnt[]> {
  const wild = textsOf(unused).join('\n');
  const learnt = await Promise.all(
    guessed.map(({ place, answer }): Promise<Learnt | undefined> => {
      const isOwn = unused.kind !== 'failed' && textsOf(answer).join('\n') !== wild;
      if (place !== undefined && isOwn && hasKey(answer)) return learn(place, answer, keySize);
      const leadsNowhere =
        place !== undefined && wildcardOf(unused) === 'none' && targetOf(answer) !== undefined;
      return leadsNowhere ? learnPointer(place, resolve) : Promise.resolve(undefined);
    }),
  );
  const hits = learnt.filter((one) => one !== undefined);
  return hits.filter((hit) => !isSparePointer(hit, hits)).map(toldOnce);
}

/** Asked once more, now not as a guess: that nothing stands there is going to be told. */
async function learnPointer(place: Place, resolve: Resolve): Promise<Learnt | undefined> {
  const target = targetOf(await resolve(place.name, 'TXT'));
  return target === undefined ? undefined : brokenPointer(place, target);
}

/** The second pointer of a service whose first one works: it is filled when the keys are changed. */
function isSparePointer(hit: Learnt, hits: readonly Learnt[]): boolean {
  const house = houseOfPointer(hit);
  return (
    house !== undefined &&
    hits.some((other) => works(other) && other.owner !== undefined && houseOf(other.owner) === house)
  );
}

/** All the pointers to one service that lead nowhere are one problem: it is mended there. */
function toldOnce(hit: Learnt, place: number, hits: readonly Learnt[]): Learnt {
  const house = houseOfPointer(hit);
  const isFirst = hits.findIndex((other) => houseOfPointer(other) === house) === place;
  return house === undefined || isFirst ? hit : { ...hit, problems: [] };
}

function houseOfPointer({ facts }: Learnt): string | undefined {
  const target = facts.find(({ id }) => id === 'dkim_pointer')?.values[2];
  return target === undefined ? undefined : houseOf(target);
}

function houseOf(name: string): string {
  return name.split('.').slice(-2).join('.');
}
