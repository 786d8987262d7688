import type { CauseId } from './causes.ts';
import type { Rule } from './provider.ts';
import { searchedOf, type Searched } from './searched.ts';
import { isSupposition } from './supposition.ts';
import type { Span } from './verdict.ts';
import { rulesFor } from './wordings.ts';

/** A rule that fits a text, and its words there. */
export interface FoundRule {
  readonly cause: CauseId;
  readonly rule: Rule;
  readonly decisive: Span;
}

/** The first rule whose words fit and whose reply code agrees. `code`: undefined where the text has none. */
export function findRule(
  rules: readonly Rule[],
  line: string | Searched,
  code: string | undefined,
): FoundRule | undefined {
  const { text, words, grams } = asSearched(line);
  return firstFit(rulesFor(rules, grams), words, code, text);
}

/** What introduces the reason in a notice or a report, in several languages: `Reason: …`, `Grund: …`, `退信原因：…`. */
const LABEL =
  /(?:\breason|\bbecause|\bcommand output|\bdiagnosis|\bgrund|\bweil|\braison|\bmotiv[oe]?|\bcausa|\breden|\bprzyczyna|\bpowód|\bdůvod|\bdôvod|\borsak|\bårsak|\bsyy|\bok|\bneden|причина|αιτία|理由|原因|사유|สาเหตุ|lý do|alasan|\bresponse|\banswer|\bantwort|\bréponse|\brespuesta|\bresposta|\brisposta|\bantwoord|\bodpowied|\bodpov|\bsvar|\bvastaus|\bválasz|\brăspuns|\byanıt|ответ|відпові|απάντησ|応答|响应|回應|응답)[^:：.\n]{0,30}[:：]\s{0,4}/i;

/**
 * The rule of everybody's words that fits what is labelled as the reason, else the earliest sentence: the reason stands first, then what
 * else may be, and whom to ask. What stands in a link is no word (`…/whitelist.aspx`). A sentence that only supposes or advises counts in a
 * reply (`code`) where no other helps; in prose it never does.
 */
export function findInProse(
  rules: readonly Rule[],
  text: string | Searched,
  code: string | undefined,
): FoundRule | undefined {
  const { prose: words, grams } = asSearched(text);
  const possible = rulesFor(rules, grams);
  if (possible.length === 0) return undefined;
  const isStated = ({ start, end }: Span) => !isSupposition(words.slice(start, end));
  const sentences = sentencesOf(words);
  const stated = sentences.filter(isStated);
  const supposed = code === undefined ? [] : sentences.filter((sentence) => !isStated(sentence));
  return firstOf(possible, words, [...labelled(words, stated), ...stated, ...supposed], code);
}

/** What follows a label, where its own sentence states something. */
function labelled(words: string, stated: readonly Span[]): readonly Span[] {
  const label = LABEL.exec(words);
  const isIn = ({ start, end }: Span) => label !== null && label.index >= start && label.index < end;
  if (label === null || !stated.some(isIn)) return [];
  const start = label.index + label[0].length;
  return [{ start, end: start + 300 }];
}

function firstOf(
  rules: readonly Rule[],
  words: string,
  spans: readonly Span[],
  code: string | undefined,
): FoundRule | undefined {
  for (const { start, end } of spans) {
    const found = firstFit(rules, words.slice(start, end), code);
    if (found) {
      const { decisive } = found;
      return { ...found, decisive: { start: decisive.start + start, end: decisive.end + start } };
    }
  }
  return undefined;
}

function asSearched(text: string | Searched): Searched {
  return typeof text === 'string' ? searchedOf(text) : text;
}

/** `written`: the same text with its addresses. */
function firstFit(
  rules: readonly Rule[],
  words: string,
  code: string | undefined,
  written: string = words,
): FoundRule | undefined {
  for (const rule of rules) {
    if (rule.gate !== undefined && !rule.gate.test(code ?? '')) continue;
    const found = rule.reply.exec(rule.isContact === true ? written : words);
    if (found) {
      const decisive = { start: found.index, end: found.index + found[0].length };
      return { cause: rule.cause, rule, decisive };
    }
  }
  return undefined;
}

/** The places of the sentences: they end with a mark and a space, or with the full mark of East Asian scripts. */
function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(/[.!?](?=\s)|[。！？]/g)].map(({ index }) => index + 1);
  return [...ends, text.length].map((end, at) => ({ start: ends[at - 1] ?? 0, end }));
}
