import { gramsOf, type Grams } from '../search/grams.ts';
import { wordingOf, type Wording } from '../search/wording.ts';
import type { Message } from './message.ts';

/**
 * How one kind of mail system words the notices that it writes: by what to know them, and what is its own about them. Of `phrases` and
 * `text` one must fit, where any is given; `from` and `subject` must fit as well.
 */
export interface Dialect {
  readonly id: string;
  readonly from?: RegExp;
  readonly subject?: RegExp;
  /** Subjects that it writes word for word, in lower case: a vote, no condition. */
  readonly subjects?: readonly string[];
  /** Sentences that this system writes. In lower case, with single spaces and straight quotation marks. */
  readonly phrases?: readonly string[];
  /** The same where a name or a number stands in the sentence, or where the layout tells. */
  readonly text?: RegExp;
  /** Made of both (`searchable`): most notices hold none of it. */
  readonly words?: Wording | undefined;
  /** The line by which it announces the mail that it gives back. */
  readonly returned?: RegExp;
  /** What stands before the name of the system that writes. */
  readonly reporting?: RegExp;
  /** It signs a mail (DKIM) only while it hands it over: what it gives back bears no signature of its own. */
  readonly signsLast?: true;
  /** Its own machine-readable form, told in the fields of RFC 3464; undefined where the text is none. */
  readonly report?: (text: string) => string | undefined;
}

const MOST_READ = 20_000; // characters: a notice says what it is at its beginning

/**
 * The first of the dialects that knows the notice; undefined where none does, which says nothing against it. `grams` are those of the notice,
 * or of a text that holds it.
 */
export function dialectOf(
  { from, subject }: Pick<Message, 'from' | 'subject'>,
  notice: string,
  known: readonly Dialect[],
  grams: Grams = gramsOf(notice),
): Dialect | undefined {
  const opening = notice.slice(0, MOST_READ);
  const possible = known.filter(({ words }) => words?.mayFit(grams) !== false);
  const plain = possible.some(({ phrases }) => phrases !== undefined) ? plainOf(opening) : '';
  return possible.find(
    (dialect) =>
      isOf(dialect.from, from) && isOf(dialect.subject, subject) && isWorded(dialect, opening, plain),
  );
}

/** The dialect with what its phrases and its text need, to be told apart at once from those that cannot be. */
export function searchable(dialect: Dialect): Dialect {
  const { phrases = [], text } = dialect;
  const forms = phrases.map((phrase) =>
    phrase.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll("'", "['\u2018\u2019]"),
  );
  const all = text === undefined ? forms : [...forms, text.source];
  const flags = text?.unicode === true ? 'iu' : 'i';
  return all.length === 0 ? dialect : { ...dialect, words: wordingOf(new RegExp(all.join('|'), flags)) };
}

/** Whether a subject is one that a known system writes word for word. */
export function isKnownSubject(subject: string, known: readonly Dialect[]): boolean {
  const plain = plainOf(subject).trim();
  return known.some(({ subjects }) => subjects?.includes(plain) === true);
}

function isOf(form: RegExp | undefined, text: string): boolean {
  return form?.test(text) ?? true;
}

function isWorded({ phrases, text }: Dialect, opening: string, plain: string): boolean {
  if (phrases === undefined && text === undefined) return true;
  return phrases?.some((phrase) => plain.includes(phrase)) === true || text?.test(opening) === true;
}

/** As phrases are written. */
function plainOf(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}
