import type { CauseId } from './causes.ts';
import type { Rule } from './provider.ts';
import type { Span } from './verdict.ts';

/** A rule that fits a text, and its words there. */
export interface FoundRule {
  readonly cause: CauseId;
  readonly rule: Rule;
  readonly decisive: Span;
}

/** The first rule whose words fit and whose reply code agrees. `code`: undefined where the text has none. */
export function findRule(
  rules: readonly Rule[],
  line: string,
  code: string | undefined,
): FoundRule | undefined {
  return firstFit(rules, withoutAddresses(line), code);
}

/** The same for rules of everybody's words: what stands in a link is none of them (`…/whitelist.aspx`). */
export function findWording(
  rules: readonly Rule[],
  line: string,
  code: string | undefined,
): FoundRule | undefined {
  return firstFit(rules, withoutLinks(withoutAddresses(line)), code);
}

/**
 * The rule that fits the earliest sentence: a notice tells the reason first, then what else may be, and whom to ask. `ownWords` are the
 * rules of providers, which come first within a sentence.
 */
export function findInProse(
  ownWords: readonly Rule[],
  wordings: readonly Rule[],
  text: string,
  code: string | undefined,
): FoundRule | undefined {
  for (const { start, words } of sentencesOf(text)) {
    const found = findRule(ownWords, words, code) ?? findWording(wordings, words, code);
    if (found) {
      const { decisive } = found;
      return { ...found, decisive: { start: decisive.start + start, end: decisive.end + start } };
    }
  }
  return undefined;
}

function firstFit(rules: readonly Rule[], words: string, code: string | undefined): FoundRule | undefined {
  for (const rule of rules) {
    if (rule.gate !== undefined && !rule.gate.test(code ?? '')) continue;
    const found = rule.reply.exec(words);
    if (found) {
      const decisive = { start: found.index, end: found.index + found[0].length };
      return { cause: rule.cause, rule, decisive };
    }
  }
  return undefined;
}

/** What stands in an address is no word of the server: `<spf@example.net>` says nothing of SPF. Each character keeps its place. */
function withoutAddresses(line: string): string {
  return line.replace(/[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\]]{1,253}/g, crossedOut);
}

function withoutLinks(line: string): string {
  return line.replace(/\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}/gi, crossedOut);
}

function crossedOut(text: string): string {
  return text.replace(/[\p{L}\d]/gu, 'x');
}

/** Sentences with their places in the text: they end with a mark and a space, or with the full mark of East Asian scripts. */
function sentencesOf(text: string): readonly { readonly start: number; readonly words: string }[] {
  const ends = [...text.matchAll(/[.!?](?=\s)|[。！？]/g)].map(({ index }) => index + 1);
  return [...ends, text.length].map((end, at) => {
    const start = ends[at - 1] ?? 0;
    return { start, words: text.slice(start, end) };
  });
}
