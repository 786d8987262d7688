import type { PrivateWords } from '../bounce/private-words.ts';
import type { Masks } from './mask.ts';

/** Scripts that are written without spaces: a name ends nowhere that could be seen. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const [BEFORE, AFTER] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
const MOST = 400; // in one expression

/** Puts masks in place of what the mail was about, then of the local parts that stand alone, then of each word of a name. */
export function maskWords(text: string, words: PrivateWords, masks: Masks): string {
  const locals = words.addresses.map((address) => address.slice(0, address.lastIndexOf('@')));
  const names = [...words.names, ...words.names.flatMap(wordsOf)].filter(isTelling);
  const isPrivate = anyOf([...names, ...locals], 'iu');
  const steps: readonly (readonly [readonly string[], (found: string) => string])[] = [
    [words.subjects.filter((subject) => /\p{L}{3}|[^\x00-\x7f]{2}/u.test(subject)), () => masks.subject],
    [
      locals.filter((local) => local.length > 2 && !ROLE.test(local)),
      (found) => masks.localPart(found) ?? masks.token,
    ],
    [names, () => masks.name],
  ];
  return steps.reduce((left, [found, to]) => maskEach(left, found, to, isPrivate), text);
}

/** Names of offices and of machines (RFC 2142 and common use): in a sentence they are words like others. */
const ROLE =
  /^(?:info|mail|e?mail(?:er)?|mailer-daemon|postmaster|hostmaster|webmaster|abuse|security|noc|support|sales|marketing|admin|administrator|root|office|contact|help|service|news|user|users|test|bounces?|delivery|noreply|no-reply|smtp|dns|message|recipient|sender|system|null|nobody)$/;

function maskEach(
  text: string,
  words: readonly string[],
  to: (found: string) => string,
  isPrivate: RegExp | undefined,
): string {
  const form = anyOf(words, 'giu');
  if (form === undefined) return text;
  return text.replace(form, (found, at: number) =>
    isInHost(text, at, found.length, isPrivate) ? found : to(found),
  );
}

/** One expression for all of them, the longest first; white space as it comes. Undefined where there is none. */
function anyOf(words: readonly string[], flags: string): RegExp | undefined {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length).slice(0, MOST);
  const forms = longestFirst.map((word) => {
    const form = word
      .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`[\s>|]{1,8}`);
    return NO_SPACES.test(word) ? form : `${BEFORE}${form}${AFTER}`;
  });
  return forms.length === 0 ? undefined : new RegExp(forms.join('|'), flags);
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u);
}

function isTelling(name: string): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) > 2 || (NO_SPACES.test(name) && name.length > 1);
}

const LABEL_END =
  /\.(com|net|org|edu|gov|mil|int|info|biz|arpa|local|lan|internal|test|example|invalid|cloud|email|online|app|dev|xn--[a-z0-9-]{2,59}|[a-z]{2})[._-]{0,5}$/i;
const PART = /[\p{L}\p{N}._-]/u;

/** Within the name of a host, which a copy keeps. `bob.miller` is none where Miller is a name, nor is a name that stands alone. */
function isInHost(text: string, at: number, length: number, isPrivate: RegExp | undefined): boolean {
  const [start, end] = [edge(text, at, -1), edge(text, at + length - 1, 1)];
  if (end - start + 1 === length) return false;
  const token = text.slice(start, end + 1);
  const last = LABEL_END.exec(token)?.[1];
  return last !== undefined && isPrivate?.test(last) !== true;
}

/** The last place in this direction that still belongs to the token; at most 253 characters away. */
function edge(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < 253 && PART.test(text.charAt(at + step))) at += step;
  return at;
}
