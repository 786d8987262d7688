import { sieveOf, type Sieve } from '../search/sieve.ts';
import type { Grams } from '../search/grams.ts';
import type { Provider, Rule } from './provider.ts';

/** The rules whose words a text with these grams can hold. */
export function rulesFor(rules: readonly Rule[], grams: Grams): readonly Rule[] {
  return sieveFor(BY_WORDS, rules, ({ reply }) => reply)(grams);
}

/** The providers that words of a reply with these grams can give away. */
export function providersByFootprint(known: readonly Provider[], grams: Grams): readonly Provider[] {
  return sieveFor(BY_FOOTPRINT, known, ({ footprint }) => footprint)(grams);
}

/** The providers of which a server can be whose name has these grams. */
export function providersByHost(known: readonly Provider[], grams: Grams): readonly Provider[] {
  return sieveFor(BY_HOST, known, ({ hosts }) => hosts)(grams);
}

const BY_WORDS = new WeakMap<readonly Rule[], Sieve<Rule>>();
const BY_FOOTPRINT = new WeakMap<readonly Provider[], Sieve<Provider>>();
const BY_HOST = new WeakMap<readonly Provider[], Sieve<Provider>>();

/** Made once for each list. */
function sieveFor<T>(
  made: WeakMap<readonly T[], Sieve<T>>,
  all: readonly T[],
  formOf: (one: T) => RegExp | undefined,
): Sieve<T> {
  const found = made.get(all);
  if (found !== undefined) return found;
  const sieve = sieveOf(all, formOf);
  made.set(all, sieve);
  return sieve;
}
