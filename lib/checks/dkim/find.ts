import { below, type DomainName } from '../../dns/domain-name.ts';
import type { KeySize } from '../../dns/public-key.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { failureIn } from '../finding.ts';
import { namesAbove } from '../names-above.ts';
import { doubledOf, findDoubled, UNUSED } from './absent.ts';
import { hitsAmong, wildcardOf, type Guess, type Wildcard } from './hits.ts';
import { hasKey, placeOf, type Learnt } from './learn.ts';
import { selectorsToTry } from './selectors.ts';

/** `absent` proves that nothing is below the name (RFC 8020). */
type Presence = 'there' | 'absent' | DnsFailure;

/** What stands below `_domainkey` of a domain whose selectors nobody told. */
export interface Found {
  /** `_domainkey` itself. */
  readonly parent: Presence;
  /** It exists without a record of its own, so that it must be there for names below it (RFC 8020 §2). */
  readonly hasNamesBelow: boolean;
  /** A key was saved at `_domainkey` itself, without a selector. */
  readonly isKeyAtParent: boolean;
  /** That of the names above the domain; asked only where its own is absent. */
  readonly above: readonly Presence[];
  readonly wildcard: Wildcard;
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
  const isAbsent = stateOf(parent) === 'absent';
  const isDoubledThere = stateOf(doubled) === 'there' && wildcardOf(wildDoubled) === 'none';
  const { here, there } = dealt(selectorsToTry(mx, txt), isAbsent, isDoubledThere);
  const [guessed, saved, above] = await Promise.all([
    Promise.all(here.map((selector) => tryOne(domain, selector, guess))),
    savedElsewhere(domain, there, resolve),
    isAbsent ? askAbove(domain, resolve) : [],
  ]);
  return {
    parent: stateOf(parent),
    hasNamesBelow: parent.kind === 'no-such-record' && parent.alias === undefined,
    isKeyAtParent: hasKey(parent),
    above,
    wildcard: wildcardOf(unused),
    hits: await hitsAmong(guessed, unused, { resolve, keySize }),
    tried: here.length,
    failure: failureIn([unused, mx, txt, ...guessed.map(({ answer }) => answer)]),
    isDoubledThere,
    doubled: saved,
  };
}

const A_FEW = 4; // where it is unlikely that anything is found

/** Which selectors are tried at the right name, and which at the doubled one: together they must fit into the check's share. */
function dealt(selectors: readonly string[], isAbsent: boolean, isDoubledThere: boolean) {
  const few = selectors.slice(0, A_FEW);
  if (!isDoubledThere) return { here: selectors, there: [] };
  return isAbsent ? { here: few, there: selectors } : { here: selectors, there: few };
}

const lost: Promise<DnsAnswer> = Promise.resolve({ kind: 'failed', reason: 'malformed', detail: 'no name' });

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

/** Mail of a sub-domain may bear the seal of a name above it. */
function askAbove(domain: DomainName, resolve: Resolve): Promise<readonly Presence[]> {
  return Promise.all(
    namesAbove(domain, MOST_ANCESTORS).map(async (name) =>
      stateOf(await resolve(below('_domainkey', name) ?? name, 'TXT')),
    ),
  );
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
