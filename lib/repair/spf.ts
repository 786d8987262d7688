import { passesEverybody } from '../checks/spf/ending.ts';
import { isMistyped, isVersion } from '../checks/spf/mistyped.ts';
import { bodyOf, MOST_LOOKED_AT } from '../checks/spf/near.ts';
import { isSpf, parseSpf, type Term } from '../checks/spf/record.ts';
import { parseDomainName, isAtOrBelow, type DomainName } from '../dns/domain-name.ts';
import { services } from '../knowledge/services/index.ts';
import { isOwnInclude } from '../knowledge/service-marks.ts';
import { mendTerm } from './spf-term.ts';

const MOST_WORDS = 200;

/**
 * The record that was meant by one with typing errors. Undefined where the record is right, where it is not sure what was meant, or where
 * everybody would pass.
 */
export function repairSpf(text: string): string | undefined {
  const body = isRight(text) ? undefined : bodyOf(text);
  if (body === undefined) return undefined;
  const words = wordsOf(body);
  const mended = words.length > MOST_WORDS ? [undefined] : words.map(mendTerm);
  if (mended.includes(undefined)) return undefined;
  const terms = onceOf(mended.flatMap((each) => each ?? []));
  return terms && ready(['v=spf1', ...terms].join(' '), text);
}

function isRight(text: string): boolean {
  if (text.length > MOST_LOOKED_AT) return true;
  if (!isSpf(text)) return false;
  const record = parseSpf(text);
  return record.kind === 'record' && !record.terms.some((term) => isMistyped(term) || isVersion(term.text));
}

/** A record that reads, lets nobody in who was not named, and is another than the one that stands there. */
function ready(written: string, text: string): string | undefined {
  const mended = [...new Set(written.split(' '))].join(' '); // a term that stands twice has no effect
  const record = parseSpf(mended);
  const isReady =
    record.kind === 'record' &&
    record.terms.length > 0 &&
    !record.terms.some(passesEverybody) &&
    mended !== text;
  return isReady ? mended : undefined;
}

/** The same record pasted twice is one; two that differ are left to a person. */
function onceOf(terms: readonly string[]): readonly string[] | undefined {
  const copies: string[][] = [[]];
  for (const term of terms) {
    if (isVersion(term)) copies.push([]);
    else copies.at(-1)?.push(term);
  }
  const [first, ...others] = copies.filter(({ length }) => length > 0);
  const key = first?.join(' ').toLowerCase();
  return others.every((other) => other.join(' ').toLowerCase() === key) ? first : undefined;
}

/** The words of a record, those put together again that a blank has torn apart: `- all`, `include: host`, `ip4 :192.0.2.1`. */
function wordsOf(body: string): readonly string[] {
  const words: string[] = [];
  for (const word of body.split(/[\s;]/).filter((one) => one !== '' && one !== ',')) {
    const before = words.at(-1) ?? '';
    const glue = glueBetween(before, word);
    if (glue === undefined) words.push(word);
    else words.splice(-1, 1, before + glue + word);
  }
  return words;
}

const WANTS_VALUE = /^[+?~-]?(?:include|ipv?[46]|exists)$/i;
const NAME_ONLY = /^[+?~-]?(?:include|ipv?[46]|ip|exists|redirect|exp|a|mx|ptr)$/i;
const OPENS = /^[+?~-]?(?:include|ipv?[46]|ip|exists|redirect|exp|a|mx|ptr)[:=]$/i;
const TERM = /^[+?~-]?(?:all|a|mx|ptr)$|^[+?~-]?[a-z][a-z0-9]{0,8}[:=]|^v=spf1$/i;

/** What belongs between two words that are one term; undefined where they are two. */
function glueBetween(before: string, word: string): '' | ':' | '=' | undefined {
  const isSigned = /^[?~-]$/.test(before) && /^[a-z]/i.test(word);
  const isSplitName = NAME_ONLY.test(before) && /^[:=]/.test(word);
  if (isSigned || isSplitName) return '';
  return TERM.test(word) ? undefined : glueBeforeValue(before);
}

function glueBeforeValue(before: string): '' | ':' | '=' | undefined {
  if (OPENS.test(before)) return '';
  if (WANTS_VALUE.test(before)) return ':';
  return before.toLowerCase() === 'redirect' ? '=' : undefined;
}

/**
 * The record with a name mended that is not there: one to which a zone editor has added the domain once more
 * (`include:_spf.google.com.example.org`), or that the end of the record was glued to. Undefined where it is not sure what was meant.
 */
export function repairAbsent(text: string, term: Term, at: string | undefined): string | undefined {
  const { value = '' } = term;
  const domain = parseDomainName(at);
  const meant = (domain && undoubled(value, domain)) ?? unglued(value);
  if (meant === undefined) return undefined;
  const words = text.split(' ').map((word) => (word === term.text ? word.replace(value, meant) : word));
  return ready(words.join(' '), text);
}

/** Only where what is left can be proven: a name that a service gives out, or one that ends in the domain itself. */
function undoubled(value: string, domain: DomainName): string | undefined {
  const name = parseDomainName(value);
  const rest = name?.endsWith(`.${domain}`) ? parseDomainName(name.slice(0, -domain.length - 1)) : undefined;
  if (rest === undefined) return undefined;
  const isKnown = isAtOrBelow(rest, domain) || services.some((service) => isOwnInclude(service, rest));
  return isKnown ? rest : undefined;
}

function unglued(value: string): string | undefined {
  return /\.[a-z]{2,18}-all$/i.test(value) ? value.replace(/-all$/i, ' -all') : undefined;
}

/** Several records that all say the same were meant as one: that one, mended where it must be. */
export function sameSpf([first, ...others]: readonly string[]): string | undefined {
  const keyOf = (text: string) => text.trim().replace(/ {1,}/g, ' ').toLowerCase();
  if (first === undefined || others.some((other) => keyOf(other) !== keyOf(first))) return undefined;
  return repairSpf(first) ?? first.trim();
}
