import { below, parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { brokenPointer, doubledOf, findDoubled, targetOf, UNUSED } from './absent.ts';
import { hasKey, learn, placeOf, works, type Learnt, type Place } from './learn.ts';
import { parseDkimKey } from './key.ts';
import { selectorsToTry } from './selectors.ts';

/** `absent` proves that nothing is below the name (RFC 8020). */
type Presence = 'there' | 'absent' | DnsFailure;

/** What stands below `_domainkey` of a domain whose selectors nobody told. */
export interface Found {
  /** `_domainkey` itself. */
  readonly parent: Presence;
  /** That of the names above the domain; asked only where its own is absent. */
  readonly above: readonly Presence[];
  /** What answers for a selector that nobody uses: nothing · nothing, though the name "exists" · texts of a catch-all entry. */
  readonly wildcard: 'none' | 'blank' | 'revoked' | 'texts' | DnsFailure;
  /** Of the selectors that were tried, those at which a key, or a pointer that leads nowhere, stands by itself. */
  readonly hits: readonly Learnt[];
  /** How many were tried. */
  readonly tried: number;
  /** A question on the way to them failed. */
  readonly failure: DnsFailure | undefined;
  /** `_domainkey.<domain>.<domain>` exists, and by no wildcard: something was saved there. */
  readonly isDoubledThere: boolean;
  /** The selector and the name of a key that was saved there. */
  readonly doubled: { readonly selector: string; readonly name: DomainName } | undefined;
}

/**
 * Looks for keys in two rounds: first all that does not depend on an answer, then the selectors to try. That a guess fails proves nothing;
 * that one hits counts also where `_domainkey` is said not to exist, as servers say that do not know RFC 8020.
 */
export async function findKeys(
  domain: DomainName,
  resolve: Resolve,
  keySize: KeySize | undefined,
): Promise<Found> {
  const guess = (name: DomainName | undefined) => (name === undefined ? lost : resolve(name, 'TXT', 'guess'));
  const twice = doubledOf(domain);
  const [parent, unused, doubled, wildDoubled, mx, txt] = await Promise.all([
    resolve(below('_domainkey', domain) ?? domain, 'TXT'),
    guess(below(`${UNUSED}._domainkey`, domain)),
    guess(twice && below('_domainkey', twice)),
    guess(twice && below(`${UNUSED}._domainkey`, twice)),
    resolve(domain, 'MX'),
    resolve(domain, 'TXT'),
  ]);
  const selectors = selectorsToTry(mx, txt);
  const isDoubledThere = stateOf(doubled) === 'there' && wildcardOf(wildDoubled) === 'none';
  const [guessed, saved, above] = await Promise.all([
    Promise.all(selectors.map((selector) => tryOne(domain, selector, guess))),
    isDoubledThere ? savedElsewhere(domain, selectors, resolve) : undefined,
    stateOf(parent) === 'absent' ? askAbove(domain, resolve) : [],
  ]);
  return {
    parent: stateOf(parent),
    above,
    wildcard: wildcardOf(unused),
    hits: await hitsAmong(guessed, unused, { resolve, keySize }),
    tried: selectors.length,
    failure: failureIn([mx, txt, ...guessed.map(({ answer }) => answer)]),
    isDoubledThere,
    doubled: saved,
  };
}

const lost: Promise<DnsAnswer> = Promise.resolve({ kind: 'failed', reason: 'malformed', detail: 'no name' });

interface Guess {
  readonly place: Place | undefined;
  readonly answer: DnsAnswer;
}

async function tryOne(
  domain: DomainName,
  selector: string,
  guess: (name: DomainName | undefined) => Promise<DnsAnswer>,
): Promise<Guess> {
  const place = placeOf(domain, selector);
  return { place, answer: await guess(place?.name) };
}

/** A pointer's "no" speaks of where it leads. */
function stateOf(answer: DnsAnswer): Presence {
  switch (answer.kind) {
    case 'records':
    case 'no-such-record':
      return 'there';
    case 'no-such-name':
      return answer.alias === undefined ? 'absent' : 'there';
    case 'failed':
      return answer.reason;
  }
}

const MOST_ANCESTORS = 3;

/** Mail of a sub-domain may bear the seal of a name above it: the nearest first, no top-level domain. */
function askAbove(domain: DomainName, resolve: Resolve): Promise<readonly Presence[]> {
  const labels = domain.split('.');
  const names = labels
    .slice(1, 1 + MOST_ANCESTORS)
    .flatMap((_, index) => parseDomainName(labels.slice(index + 1).join('.')) ?? []);
  return Promise.all(
    names.map(async (name) => stateOf(await resolve(below('_domainkey', name) ?? name, 'TXT'))),
  );
}

/** A catch-all entry that withdraws every key but those with a record of their own does what it should. */
function wildcardOf(unused: DnsAnswer): Found['wildcard'] {
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

function failureIn(answers: readonly DnsAnswer[]): DnsFailure | undefined {
  return answers.flatMap((answer) => (answer.kind === 'failed' ? answer.reason : []))[0];
}

/** The keys that are not those of a catch-all entry, and the pointers that lead nowhere. */
async function hitsAmong(
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
  return hits.filter((hit) => !isSparePointer(hit, hits));
}

/** Asked once more, now not as a guess: that nothing stands there is going to be told. */
async function learnPointer(place: Place, resolve: Resolve): Promise<Learnt | undefined> {
  const target = targetOf(await resolve(place.name, 'TXT'));
  return target === undefined ? undefined : brokenPointer(place, target);
}

/** The second pointer of a service whose first one works: it is filled when the keys are changed. */
function isSparePointer({ facts }: Learnt, hits: readonly Learnt[]): boolean {
  const target = facts.find(({ id }) => id === 'dkim_pointer')?.values[2];
  const house = target && houseOf(target);
  return hits.some((hit) => works(hit) && hit.owner !== undefined && houseOf(hit.owner) === house);
}

function houseOf(name: string): string {
  return name.split('.').slice(-2).join('.');
}

/** A key at the doubled name, of one of these selectors. */
async function savedElsewhere(
  domain: DomainName,
  selectors: readonly string[],
  resolve: Resolve,
): Promise<Found['doubled']> {
  const names = await Promise.all(selectors.map((selector) => findDoubled(domain, selector, resolve)));
  return names.flatMap((name, place) => {
    const selector = selectors[place];
    return name === undefined || selector === undefined ? [] : [{ selector, name }];
  })[0];
}
