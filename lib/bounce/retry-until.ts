import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf } from '../search/wording.ts';
import { later, readMailDate } from './mail-date.ts';

/** Until when the writer goes on trying (RFC 3464 §2.3.9), in a form that can be counted with. */
export type RetryUntil =
  | { readonly kind: 'date'; readonly date: string } // `2026-01-04T00:00:00Z`
  | { readonly kind: 'from-notice'; readonly seconds: number } // counted from when the notice was written
  | { readonly kind: 'from-arrival'; readonly seconds: number }; // counted from when the mail came to the writer

/** What a duration is counted from, where it is known, as moments in the form of `readMailDate`. */
export interface RetryBasis {
  readonly noticeDate: string | undefined;
  readonly arrivalDate: string | undefined;
}

/** The words for the units, as notices have them in many languages; a numeral stands before them. */
const UNITS: readonly (readonly [seconds: number, words: RegExp])[] = [
  [60, /^(?:min(?:ut(?:es?|en|o|os|i|er|y|a|ów)?)?\b|мин|分|분|phút|dakika|דקות|دقيق|λεπτ|นาที)/iu],
  [
    3600,
    /^(?:h(?:ours?|rs?|eures?|oras?|odin[ay]?)?\b|stunden?\b|std\b|or[ae]s?\b|u(?:ur|ren)\b|godzin|tim(?:mar|er|me)\b|tun(?:ti|nin)|час|時間|小时|小時|个小时|시간|giờ|saat|jam\b|óra|שעות|ساع|ώρ|ชั่วโมง)/iu,
  ],
  [
    86_400,
    /^(?:d(?:ays?|[ií]as?|agen|agar|age|ag|ni|nů|ny)?\b|tage?n?\b|jours?\b|giorn[io]\b|дн|день|日|天|일|päiv|gün|hari\b|nap\b|ngày|ימים|يوم|أيام|ημέρ|วัน)/iu,
  ],
  [604_800, /^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|недел|週間|周|주)/iu],
];

/** A numeral, and the few words behind it, of which one may be a unit: `47 more hours`, `4 day(s) old`, `47 小時內`. */
const NUMBER = /(?<![\d.:/-])(?<number>\d{1,4})(?![\d.:/-])(?<behind>[^\d.,;:!?]{0,60})/gu;

/** Words that say that somebody goes on trying, in the languages of the notices. */
const TRYING = wordingOf(
  /\b(?:re)?try(?:ing)?\b|\bretried\b|\battempt|versuch|r[ée]essa|tentat|tentera|essa(?:i|y)|reintent|intent(?:ar|and)|tentar|tentan|riprov|ritent|opnieuw|prob(?:er|ować)|ponawia|ponowi|попыт|повтор|försök|forsøg|forsøk|yrit|tekrar|dene(?:me|y)|próbál|再試行|再送|再度|重试|重試|嘗試|尝试|重新|재시도|다시/iu,
);
/** Words that tell how long it has been going on so far. */
const PAST =
  /\b(?:since|for (?:more than|over|at least|the (?:last|past))|(?:in|for) the (?:last|past)|past|last|ago|every|after|have been|has been)\b[^.]{0,40}$|\b(?:seit|depuis|desde|hace|alle|nach|après|toutes les|cada|ogni|dopo|da)\b[^.]{0,12}$/iu;
/** `until it is 4 day(s) old`: an age of the mail, not a time from now. */
const AGE = /^\(?s?\)?\s{1,3}(?:old|alt)\b/i;

const FIELD = wordingOf(/^[ \t>]{0,40}Will-Retry-Until[ \t]{0,40}:[ \t]{0,40}([^\n]{1,80})/im);
/** `attempted until Sun, 4 Jan 2026 …`, `until 1/4/2026 10:00:00 AM (GMT)`. */
const UNTIL = wordingOf(
  /\b(?:try(?:ing)?|retr(?:y|ied)|attempted|deliver it|attempts)\s[^\n.]{0,60}?\buntil[ \t:]{1,4}((?=[^\n]{0,12}\d)[^\n]{6,60}\d{1,2}:\d\d[^\n]{0,40})/i,
);

/**
 * How long the system will go on trying, in the notice's own words: the field, a date, or a duration with its unit. `grams` are those of the
 * words, or of a text that holds them.
 */
export function findRetryUntil(notice: string, grams: Grams = gramsOf(notice)): string | undefined {
  const written = FIELD.exec(notice, grams)?.[1] ?? UNTIL.exec(notice, grams)?.[1];
  return written?.trim().replace(/[.;]$/, '') ?? findDuration(notice, grams)?.written;
}

/**
 * The same, counted out: a date of RFC 5322, or a duration added to what it is counted from. Where that is not known, the duration.
 * Undefined for a date that tells no moment (`1/4/2026` has two readings).
 */
export function readRetryUntil(
  written: string | undefined,
  { noticeDate, arrivalDate }: RetryBasis,
): RetryUntil | undefined {
  if (written === undefined) return undefined;
  const date = readMailDate(written);
  if (date !== undefined) return { kind: 'date', date };
  const found = durationIn(written);
  if (found === undefined) return undefined;
  const end = later(found.kind === 'from-notice' ? noticeDate : arrivalDate, found.seconds);
  return end === undefined ? { kind: found.kind, seconds: found.seconds } : { kind: 'date', date: end };
}

interface Duration {
  readonly kind: 'from-notice' | 'from-arrival';
  readonly seconds: number;
  readonly written: string;
}

const MAX_SENTENCES = 400;

/** The first duration in a sentence that speaks of trying, and is not one that has passed. */
function findDuration(notice: string, grams: Grams): Duration | undefined {
  const sentences = notice.slice(0, 16_000).split(/(?<=[.!?])\s|[。！？]|\n[ \t]*\n/u, MAX_SENTENCES);
  return sentences
    .filter((sentence) => TRYING.test(sentence, grams))
    .map(durationIn)
    .find((found) => found !== undefined);
}

function durationIn(text: string): Duration | undefined {
  const start = text.slice(0, 1000);
  return [...start.matchAll(NUMBER)]
    .filter(({ index }) => !PAST.test(start.slice(Math.max(0, index - 60), index)))
    .map(({ groups }) => durationOf(groups?.['number'] ?? '', groups?.['behind'] ?? ''))
    .find((found) => found !== undefined);
}

function durationOf(number: string, behind: string): Duration | undefined {
  const unit = unitIn(behind);
  if (unit === undefined) return undefined;
  const age = AGE.exec(behind.slice(unit.end))?.[0] ?? '';
  return {
    kind: age === '' ? 'from-notice' : 'from-arrival',
    seconds: Number(number) * unit.seconds,
    written: `${number}${behind.slice(0, unit.end)}${age}`.replace(/\s+/g, ' '),
  };
}

/** The first of the three words behind a numeral that is a unit; `end` is where it ends. */
function unitIn(behind: string): { readonly seconds: number; readonly end: number } | undefined {
  const words = [...behind.matchAll(/\S+/gu)].slice(0, 3);
  for (const word of words) {
    const found = UNITS.find(([, unit]) => unit.test(word[0]));
    if (found === undefined) continue;
    const unit = found[1].exec(word[0])?.[0] ?? '';
    const isWithoutSpaces = /[\u3000-\u9fff\uac00-\ud7af]/.test(unit); // the next word may follow at once
    return { seconds: found[0], end: word.index + (isWithoutSpaces ? unit : word[0]).length };
  }
  return undefined;
}
