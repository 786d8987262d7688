import { isAtOrBelow } from '../../dns/domain-name.ts';
import type { DnsAnswer } from '../../dns/resolve.ts';
import type { Service } from '../../knowledge/service.ts';
import { services } from '../../knowledge/services/index.ts';
import { recordsOf, textsOf } from '../finding.ts';
import { includeNames } from '../spf/include-names.ts';
import { isSpf } from '../spf/record.ts';
import { usualSelectors } from './usual-selectors.ts';

const MOST_OF_SERVICES = 8;
const MOST = 14;
const FEWEST = 8;

/**
 * The selectors to try: first those that the services of the domain give out, by its MX hosts and the names that its SPF record leads to, then
 * the usual ones. Fourteen in all, fewer where a long SPF record needs the questions (docs/decisions/0017), and no fewer than eight.
 */
export function selectorsToTry(mx: DnsAnswer, txt: DnsAnswer): readonly string[] {
  const hosts = recordsOf(mx, 'MX').map(({ exchange }) => exchange.toLowerCase());
  const includes = includeNames(textsOf(txt).find(isSpf) ?? '');
  const used = services.filter((service) => isUsed(service, hosts, includes));
  // What is known from memory only must not crowd out what was seen, nor be tried for all the customers of the service it sends over.
  const known = used.filter(({ confidence }) => confidence !== 'low');
  const remembered = used.filter(({ confidence, over }) => confidence === 'low' && over === undefined);
  const own = [known, remembered].flatMap((some) => inTurn(some.map((one) => selectorsOf(one, includes))));
  const most = Math.max(FEWEST, MOST - includes.length);
  return [...new Set([...[...new Set(own)].slice(0, MOST_OF_SERVICES), ...usualSelectors])].slice(0, most);
}

function isUsed(
  { mxSuffixes, spfIncludes, spfSuffixes = [] }: Service,
  hosts: readonly string[],
  includes: readonly string[],
): boolean {
  return (
    mxSuffixes.some((suffix) => hosts.some((host) => isAtOrBelow(host, suffix))) ||
    [...spfIncludes, ...spfSuffixes].some((own) => includes.some((name) => isAtOrBelow(name, own)))
  );
}

/** Its selectors; where the customer's number is part of them, it is the one that the include begins with. */
function selectorsOf(
  { dkimSelectors, dkimSelectorForms = [], spfSuffixes = [] }: Service,
  includes: readonly string[],
): readonly string[] {
  const own = includes.filter((name) => spfSuffixes.some((suffix) => isAtOrBelow(name, suffix)));
  const numbers = own.flatMap((name) => /^\d{3,20}(?=\.)/.exec(name) ?? []);
  const filled = numbers.flatMap((number) => dkimSelectorForms.map((form) => form.replace('#', number)));
  return [...filled, ...dkimSelectors];
}

/** The first of each list, then the second of each, …; each once. So one service with many selectors does not crowd out the others. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []));
  return [...new Set(rounds.flat())];
}
