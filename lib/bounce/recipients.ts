import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { ADDRESS, findAddress, isSameAddress } from './address.ts';
import { findInSentence, isSaidOfSender } from './sentence-recipients.ts';

/** One recipient as the notice's words name it, with the part of the text that speaks of it. */
export interface NamedRecipient {
  readonly address: string;
  /** The address that the sender wrote, where the notice tells of a forwarding or an alias. */
  readonly original: string | undefined;
  readonly block: string;
}

/** More recipients than a reader could look at are not told of. */
export const MAX_RECIPIENTS = 500;

/** A place where a recipient is named. */
interface Anchor {
  readonly address: string;
  readonly original: string | undefined;
  readonly at: number;
}
type FindAnchors = (text: string, isOther: (address: string) => boolean, grams: Grams) => readonly Anchor[];

/**
 * Finds whom a notice is about, by where an address stands, not by the words of a language. The kinds of places are tried in order of
 * trust; the first kind that yields an address wins. `others` are addresses that are known to be somebody else (the reader, the writer of
 * the notice), `senders` those that the returned mail names as its sender; `grams` are those of the text, or of one that holds it.
 */
export function findRecipients(
  text: string,
  others: readonly string[],
  senders: readonly string[] = [],
  grams: Grams = gramsOf(text),
): readonly NamedRecipient[] {
  if (!text.includes('@')) return []; // the forms of places are slow to look for in a long text
  const found = findNamed(text, grams, KINDS, [...others, ...senders]);
  // Somebody may have written to himself: then the place where an address stands says who it is.
  return found.length > 0 ? found : findNamed(text, grams, [reported, listed], []);
}

function findNamed(
  text: string,
  grams: Grams,
  kinds: readonly FindAnchors[],
  others: readonly string[],
): readonly NamedRecipient[] {
  const isOther = (address: string) =>
    isDaemon(address) || others.some((other) => isSameAddress(other, address));
  const all = firstFound(kinds, text, isOther, grams);
  const anchors = all.slice(0, MAX_RECIPIENTS);
  return mergeSame(
    anchors.map((anchor, index) => ({ ...anchor, block: text.slice(anchor.at, all[index + 1]?.at) })),
  );
}

function firstFound(kinds: readonly FindAnchors[], ...given: Parameters<FindAnchors>): readonly Anchor[] {
  for (const find of kinds) {
    const found = find(...given);
    if (found.length > 0) return found;
  }
  return [];
}

/** Systems, not people: never the recipient of a lost mail in a notice that offers another. */
function isDaemon(address: string): boolean {
  return /^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange329e[0-9a-f]*|abuse|hostmaster|support|helpdesk)@/i.test(
    address,
  );
}

const FIELD = new RegExp(
  String.raw`^[ \t>]{0,40}(?:Final|Original|X-Actual|X-Failed)-Recipients?:[ \t]{0,40}(?:rfc822|utf-8)?[ \t]{0,40};?[ \t]{0,40}<?(${ADDRESS})`,
  'gimu',
);
/** At the start of a line, alone or before a colon, a bracket or dots: `<bob@example.com>: host … said` and its like. */
const LINE = new RegExp(
  String.raw`^[ \t>*•·|-]{0,40}(?:(?:\d{1,3}[.)]|recipient:?|e-?mail:?)[ \t]{0,40})?["'<(]{0,4}(?:[a-z0-9-]{2,8}[:;])?(${ADDRESS})[>"')]{0,4}[ \t]{0,40}(?:$|[:;,]|\.\.\.|\(|-|–|=>|[ \t]{2,}|[ \t](?=[#(]?[245][0-5]\d[ -]|[245]\.\d{1,3}\.\d)|on [A-Z0-9])`,
  'gimu',
);
const LABEL = new RegExp(
  String.raw`^[ \t]{0,40}(?<label>[^\s:：][^\n:：]{1,40}?)[ \t]{0,8}[:：][ \t]{0,40}\n?[ \t]{0,40}["'<]{0,4}(?<address>${ADDRESS})[>"']{0,4}[ \t]{0,40}(?:\([^\n]{0,200}\))?$`,
  'gimu',
);
const DIALOGUE = new RegExp(String.raw`RCPT TO:[ \t]{0,40}<?(${ADDRESS})`, 'giu');

/** A server's own line in a transcript: `554 <bob@example.com>... Host unknown`. X.1.7 and X.1.8 speak of the sender (RFC 3463 §3.2). */
const OWN_LINE = new RegExp(
  String.raw`^[ \t]{0,40}[45][0-5]\d[ -](?:(?![45]\.1\.[78]\b)[45]\.\d{1,3}\.\d{1,3}[ \t]{1,40})?<?(${ADDRESS})>?\.\.\.`,
  'gimu',
);

const reported: FindAnchors = matching(FIELD);
const listed: FindAnchors = (text, isOther) =>
  matches(LINE, text, isOther).filter(({ at }) => !isSomethingElse(text, at) && !goesOn(text, at));

/** `an undisclosed address (generated from team@example.com)`: where a mail was sent on to is nobody's business. */
const ALIAS = new RegExp(
  String.raw`\((?:(?:ultimately )?generated|expanded)[ \t\n]from:?[ \t\n]{1,40}<?(${ADDRESS})`,
  'giu',
);

const KINDS: readonly FindAnchors[] = [
  reported,
  listed,
  matching(ALIAS),
  matching(OWN_LINE),
  labelled,
  (text, isOther) => findInSentence(text, isOther).map((anchor) => ({ ...anchor, original: undefined })),
  matching(DIALOGUE),
];

/** All places where a form fits, which most texts cannot hold. */
function matching(form: RegExp): FindAnchors {
  const { mayFit } = wordingOf(form);
  return (text, isOther, grams) => (mayFit(grams) ? matches(form, text, isOther) : []);
}

function matches(form: RegExp, text: string, isOther: (address: string) => boolean): readonly Anchor[] {
  return [...text.matchAll(form)].flatMap((found) => {
    const address = findAddress(found[1]);
    const at = text.indexOf(address ?? '', found.index);
    return address === undefined || isOther(address) || isSaidOfSender(text, at, address)
      ? []
      : [{ address, original: aliasBehind(text, found.index), at: found.index }];
  });
}

/** `(expanded from: <alias@example.org>)`, `(generated from alias@example.org)`: what the sender had written. */
function aliasBehind(text: string, at: number): string | undefined {
  const near = text.slice(at, at + 400);
  return findAddress(
    /\((?:expanded|generated|ultimately generated)[ \t\n]from:?[ \t\n]{1,40}<?([^\s<>()]{3,320})/i.exec(
      near,
    )?.[1],
  );
}

/** Words that introduce the sender, in a few languages: the address behind them is not the recipient. */
const SENDER =
  /(?:sender|from|absender|von|exp[ée]diteur|mittente|remitente|remetente|afzender|nadawca|отправитель|差出人|送信者|发件人|寄件者|reply-to|return-path|contact|envelope|message[ -]?id|\btoken|references)/i;

function labelled(text: string, isOther: (address: string) => boolean): readonly Anchor[] {
  return [...text.matchAll(LABEL)].flatMap((found) => {
    const address = findAddress(found.groups?.['address']);
    const isSender = SENDER.test(found.groups?.['label'] ?? '');
    return address === undefined || isSender || isOther(address)
      ? []
      : [{ address, original: undefined, at: found.index }];
  });
}

/**
 * `A message sent by`, `Sender:` in the line before: the address that stands here is the sender. A code there: this line goes on with a
 * server's words.
 */
function isSomethingElse(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 120), at)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return (
    /\bby:?$|\b[245][0-5]\d$|\b[245]\.\d{1,3}\.\d{1,3}$/i.test(before) ||
    (/(?:[:：]|\b(?:from|sender))$/i.test(before) && SENDER.test(before))
  );
}

/** The line goes on with what is said of another: it stands deeper than an address at the start of a line right above it. */
function goesOn(text: string, at: number): boolean {
  const indentOf = (line: string) => /^[ \t]{0,40}/.exec(line)?.[0].length ?? 0;
  const indent = indentOf(text.slice(at, at + 41));
  const above = text
    .slice(Math.max(0, at - 1200), at)
    .split('\n')
    .slice(0, -1);
  const head = above.findLast((line) => line.trim() === '' || indentOf(line) < indent);
  return (
    indent > 0 && head !== undefined && /^[ \t]{0,40}<?[^\s<>@]{1,64}@[^\s<>@]{3,255}>?:[ \t]/.test(head)
  );
}

/** One entry for each mailbox: what is said of it in several places is put together. */
function mergeSame(named: readonly (Anchor & { readonly block: string })[]): readonly NamedRecipient[] {
  const byAddress = new Map<string, NamedRecipient>();
  for (const { address, original, block } of named) {
    const key = address.toLowerCase();
    const known = byAddress.get(key);
    byAddress.set(
      key,
      known === undefined
        ? { address, original, block }
        : { ...known, original: known.original ?? original, block: `${known.block}\n\n${block}` },
    );
  }
  return [...byAddress.values()];
}
