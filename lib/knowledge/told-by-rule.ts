import { exactRules } from './general/index.ts';
import { findInProse, findRule, type FoundRule } from './find-rule.ts';
import type { Provider } from './provider.ts';
import { providers } from './providers/index.ts';
import { searchedOf, type Searched } from './searched.ts';
import { providersByFootprint } from './wordings.ts';

const MAX_EVENT = 20_000; // characters: one event of a service, with its headers
const MAX_SENTENCE = 700; // a reply; who writes more of it writes a text
const MAX_REPLY = 4000; // as lib/bounce/smtp-reply.ts reads it

/**
 * Takes a pasted text that shows neither a reply code nor the form of a notice, and yields what of it a rule's words show to be a
 * refusal: an event of a sending service, or a sentence that is little more than such words. Undefined where it is another text.
 */
export function findToldRefusal(given: string): string | undefined {
  if (given.length > MAX_EVENT || isOneWord(given)) return undefined;
  const text = given.replace(/\s+/g, ' ').trim();
  const found = EVENT.test(text) ? findInEvent(text) : findInSentence(text);
  return found && around(text, found);
}

/** `example.org`, `ann@example.org`, a link. */
function isOneWord(given: string): boolean {
  return /^[^\s"'{}]*$/.test(given.trim());
}

/** Two fields at least in the manner of JSON, or one in which events tell of a reason. */
const EVENT =
  /(?:"[\w ]{1,40}" ?: ?(?:"[^"]{0,400}"|[\w.[{-]).{0,20000}"[\w ]{1,40}" ?:)|"(?:event|type|reason|error|reject_reason|bounce_?\w{0,10}|diag\w{0,12})" ?:/i;
/** The fields of events that hold another server's words or the service's own reason. */
const SAID =
  /"(?:reason|error|description|details|diag|bounce_description|message|response|diagnosticCode|smtp-response|raw_reason|reject_reason)" ?: ?"(?<words>[^"]{3,1000})"/gi;

/** Fields that tell of one mail to somebody; settings and the answers of other programs have none of them. */
const IS_OF_MAIL =
  /"(?:event|email|recipients?|rcpt_to|to|notificationType|eventType|severity|bounce_?\w{0,12}|reject_reason|error_related_to)" ?:/i;

function findInEvent(text: string): FoundRule | undefined {
  const found = findTelling(searchedOf(text));
  if (found !== undefined) return found;
  if (!IS_OF_MAIL.test(text)) return undefined;
  for (const { index, groups } of text.matchAll(SAID)) {
    const words = groups?.['words'] ?? '';
    const said = findInProse(exactRules, words, undefined);
    if (said !== undefined) return moved(said, text.indexOf(words, index));
  }
  return undefined;
}

function moved(found: FoundRule, by: number): FoundRule {
  const { start, end } = found.decisive;
  return { ...found, decisive: { start: start + by, end: end + by } };
}

/** A provider's own words in any place of a short text; everybody's words only where they are most of it. */
function findInSentence(text: string): FoundRule | undefined {
  if (text.length > MAX_SENTENCE || PERSON.test(text) || text.endsWith('?')) return undefined;
  const searched = searchedOf(text);
  const told = findRule(telling, searched, undefined);
  return (
    findOwn(searched) ??
    ifMuch(told, text, ERROR.test(text) ? 0 : SHARE_OF_OWN) ??
    ifMuch(findInProse(exactRules, searched, undefined), text, SHARE_OF_COMMON)
  );
}

function ifMuch(found: FoundRule | undefined, text: string, share: number): FoundRule | undefined {
  return found !== undefined && shareOf(found, text) >= share ? found : undefined;
}

/** `DNS Error: …`: so a machine begins. */
const ERROR = /^(?:[A-Za-z]{2,12} )?error: /i;
const SHARE_OF_OWN = 0.2;
const SHARE_OF_COMMON = 0.3;

/** Who speaks of himself, greets or asks is no mail server. */
const PERSON =
  /\b(?:my|me|I(?:['’](?:m|ve|ll|d))?)\b|^(?:hello|hi|hey|dear|why|how|what|when|who|can|could|should|is|are|does|do|did|our|his|her|their)\b|\b(?:thanks|thank you|regards|cheers)\b/iu;

function findTelling(searched: Searched): FoundRule | undefined {
  return findOwn(searched) ?? findRule(telling, searched, undefined);
}

/** By a rule of the provider that the words give away. */
function findOwn(searched: Searched): FoundRule | undefined {
  const own = providersByFootprint(providers, searched.grams).find(({ footprint }) =>
    footprint?.test(searched.text),
  );
  return findRule(own?.rules ?? [], searched, undefined);
}

const isTelling = ({ isOwnOnly }: Provider['rules'][0]) => isOwnOnly !== true;
const telling = providers.flatMap(({ rules }) => rules.filter(isTelling));

/** How much of the letters the deciding words are; names of hosts, addresses and links count for neither. */
function shareOf({ decisive }: FoundRule, text: string): number {
  return lettersIn(text.slice(decisive.start, decisive.end)) / Math.max(1, lettersIn(text));
}

function lettersIn(text: string): number {
  const words = text
    .replace(/https?:\/\/\S{1,2000}/gi, ' ')
    .replace(/[^\s@]{1,64}@[^\s@]{1,253}/g, ' ')
    .replace(/[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}/g, ' ');
  return words.match(/\p{L}/gu)?.length ?? 0;
}

/** The whole, or as much of it as is read of a reply. */
function around(text: string, { decisive }: FoundRule): string {
  return text.length <= MAX_REPLY
    ? text
    : text.slice(Math.max(0, decisive.start - 1000), decisive.end + 1000);
}
