import { leaveOneOut, type LeftOut } from './leave-one-out.ts';
import { missReasons, type MissReason } from './miss-reasons.ts';
import { inPseudoLanguage } from './pseudo-language.ts';
import { openMails, readMails, type Form, type OpenedMail } from './read-mails.ts';
import { score, type Miss, type Score, type Tally } from './score.ts';
import { compareTable, leaveOneOutTable, table } from './tables.ts';
import type { Truth } from './truth.ts';

/** All that docs/reading.md tells of a collection. */
export interface Measured {
  readonly rendered: Score;
  readonly raw: Score;
  readonly renderedWithoutRules: Tally;
  readonly rawWithoutRules: Tally;
  /** The same without the mails whose truth we hold to be wrong. */
  readonly renderedUndoubted: Tally;
  readonly rawUndoubted: Tally;
  /** Every word of subject and notice replaced by one of no language, and no dialect to help. */
  readonly pseudoLanguage: Tally;
  readonly leftOut: readonly LeftOut[];
}

/** Reads the collection in both forms, with all we know and with parts switched off. */
export async function measure(folder: string, truths: readonly Truth[]): Promise<Measured> {
  const of = async (form: Form) => {
    const mails = await openMails(folder, truths, form);
    return {
      mails,
      whole: score(truths, readMails(mails), form),
      withoutRules: score(truths, readMails(mails, { providers: [] }), form).total,
      undoubted: score(truths.filter(isUndoubted), readMails(mails), form).total,
    };
  };
  const [rendered, raw] = [await of('rendered'), await of('raw')];
  return {
    rendered: rendered.whole,
    raw: raw.whole,
    renderedWithoutRules: rendered.withoutRules,
    rawWithoutRules: raw.withoutRules,
    renderedUndoubted: rendered.undoubted,
    rawUndoubted: raw.undoubted,
    pseudoLanguage: score(
      truths,
      readMails(rendered.mails.map(toPseudoLanguage), { dialects: [] }),
      'rendered',
    ).total,
    leftOut: leaveOneOut(rendered.mails, 'rendered'),
  };
}

function isUndoubted({ id }: Truth): boolean {
  return missReasons[id]?.kind !== 'truth';
}

function toPseudoLanguage({ truth, message }: OpenedMail): OpenedMail {
  const [subject, text] = [inPseudoLanguage(message.subject), inPseudoLanguage(message.text)];
  return { truth, message: { ...message, subject, text } };
}

/** A mail of which something was not read as its truth has it, with what was missed in each form. */
interface MissedMail {
  readonly id: string;
  readonly rendered: readonly string[];
  readonly raw: readonly string[];
}

/** The sentence of what is wrong with the reasons kept by hand: a miss without one, or one without a miss. */
export function troubleWithReasons(
  measured: Measured,
  reasons: Readonly<Record<string, MissReason>> = missReasons,
): string | undefined {
  const missed = missedMails(measured).map(({ id }) => id);
  const unexplained = missed.filter((id) => !(id in reasons));
  const stale = Object.keys(reasons).filter((id) => !missed.includes(id));
  if (unexplained.length === 0 && stale.length === 0) return undefined;
  return `scripts/corpus/miss-reasons.ts is not in step.
Misses without a reason: ${unexplained.join(', ') || 'none'}
Reasons without a miss: ${stale.join(', ') || 'none'}`;
}

/** Causes are the business of lib/knowledge: here they are counted; cause-tables.ts explains them. */
function missedMails({ rendered, raw }: Measured): readonly MissedMail[] {
  const isReading = ({ measure: what }: Miss) => what !== 'cause' && what !== 'authentication';
  const [page, source] = [rendered.misses.filter(isReading), raw.misses.filter(isReading)];
  const of = (misses: readonly Miss[], id: string) => [
    ...new Set(misses.filter((miss) => miss.id === id).map(({ measure: what }) => what)),
  ];
  return [...new Set([...page, ...source].map(({ id }) => id))]
    .sort()
    .map((id) => ({ id, rendered: of(page, id), raw: of(source, id) }));
}

const start = '<!-- measured: written by `npm run corpus -- DIR --write-docs` -->\n';
const end = '<!-- end of measured -->';

/** docs/reading.md with its tables as measured; undefined when the marks are missing. */
export function withReadingTables(text: string, measured: Measured): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${tables(measured)}\n${text.slice(to)}`;
}

function tables(measured: Measured): string {
  const { rendered, raw, renderedWithoutRules, rawWithoutRules, leftOut } = measured;
  const { renderedUndoubted, rawUndoubted, pseudoLanguage } = measured;
  const slices = (form: string, { total, slices: all }: Score) =>
    [
      [`**${form}, all**`, total],
      ...[...all].map(([name, tally]) => [`${form}, ${name}`, tally] as const),
    ] as const;
  return `### By source

${compareTable([
  ...slices('rendered', rendered),
  ...slices('raw', raw),
  ['rendered, without providers’ rules', renderedWithoutRules],
  ['raw, without providers’ rules', rawWithoutRules],
  ['rendered, without the doubted truths below', renderedUndoubted],
  ['raw, without the doubted truths below', rawUndoubted],
  ['rendered, in a language of nobody and without any dialect', pseudoLanguage],
])}
### Each dialect switched off

The mails that a dialect wins, as a webmail shows them, read by what is left when it is switched off.

${leaveOneOutTable(leftOut)}
### Every miss

${missTable(missedMails(measured), ({ kind }) => kind !== 'truth')}
### Where we hold the truth to be wrong

${missTable(missedMails(measured), ({ kind }) => kind === 'truth')}`;
}

function missTable(missed: readonly MissedMail[], isAsked: (reason: MissReason) => boolean): string {
  const rows = missed.flatMap(({ id, rendered, raw }) => {
    const reason = missReasons[id];
    return reason === undefined || !isAsked(reason)
      ? []
      : [[id, rendered.join(', ') || '–', raw.join(', ') || '–', reason.why]];
  });
  return rows.length === 0 ? 'None.\n' : table(['mail', 'rendered', 'raw', 'reason'], rows);
}
