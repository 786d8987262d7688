import { below, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { Service } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';
import { looksLikeKey } from './dkim-key.ts';
import { recordsOf, textsOf } from './finding.ts';
import { includeNames } from './spf/include-names.ts';
import { isSpf } from './spf/record.ts';

const MOST_GUESSES = 8;
const UNUSED = 'no-such-selector-here';

/** What guessing has shown; that a guess fails proves nothing. */
export interface Guessed {
  /** The first usual selector that has a key, and its record. */
  readonly hit: { readonly selector: string; readonly record: string } | undefined;
  /** Names below `_domainkey` are there for sure: what nobody uses does not exist, so no wildcard answers in its place. */
  readonly areKeysProven: boolean;
}

/**
 * Asks for the selectors that the services of the domain usually give out, and for one that nobody uses, which a wildcard would answer
 * too: then no answer counts. At most eight guesses.
 */
export async function guessSelectors(domain: DomainName, resolve: Resolve): Promise<Guessed> {
  const ask = async (selector: string): Promise<DnsAnswer | undefined> => {
    const name = below(`${selector}._domainkey`, domain);
    return name && resolve(name, 'TXT', 'guess');
  };
  const [unused, selectors] = await Promise.all([ask(UNUSED), usualSelectors(domain, resolve)]);
  if (unused?.kind !== 'no-such-name' && unused?.kind !== 'no-such-record')
    return { hit: undefined, areKeysProven: false };
  const tried = await Promise.all(
    selectors.map(async (selector) => ({ selector, record: keyIn(await ask(selector)) })),
  );
  const hits = tried.flatMap(({ selector, record }) => (record === undefined ? [] : [{ selector, record }]));
  return { hit: hits[0], areKeysProven: unused.kind === 'no-such-name' };
}

function keyIn(answer: DnsAnswer | undefined): string | undefined {
  return answer && textsOf(answer).find(looksLikeKey);
}

/** The selectors of the services that the domain's MX hosts and SPF includes name. */
async function usualSelectors(domain: DomainName, resolve: Resolve): Promise<readonly string[]> {
  const [mx, txt] = await Promise.all([resolve(domain, 'MX'), resolve(domain, 'TXT')]);
  const hosts = recordsOf(mx, 'MX').map(({ exchange }) => exchange.toLowerCase());
  const includes = includeNames(textsOf(txt).find(isSpf) ?? '');
  const used = services.filter(
    ({ mxSuffixes, spfIncludes }) =>
      mxSuffixes.some((suffix) => hosts.some((host) => isAtOrBelow(host, suffix))) ||
      spfIncludes.some((include) => includes.some((name) => isAtOrBelow(name, include))),
  );
  // What is known from memory only must not crowd out what was seen, nor be tried for all the customers of the service it sends over.
  const known = used.filter(({ confidence }) => confidence !== 'low');
  const remembered = used.filter(({ confidence, over }) => confidence === 'low' && over === undefined);
  return [...new Set([known, remembered].flatMap(selectorsOf))].slice(0, MOST_GUESSES);
}

function selectorsOf(some: readonly Service[]): readonly string[] {
  return inTurn(some.map(({ dkimSelectors }) => dkimSelectors));
}

/** The first of each list, then the second of each, …; each once. So one service with many selectors does not crowd out the others. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []));
  return [...new Set(rounds.flat())];
}
