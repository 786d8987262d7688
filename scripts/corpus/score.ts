import type { Reading, RecipientReading } from '../../lib/json-report.ts';
import { findReading, isExact, isShown } from './match.ts';
import type { Form } from './read-mails.ts';
import type { Truth, TrueRecipient } from './truth.ts';

// The definitions are those of the collection's own score.py; test/scripts/corpus/score.test.ts compares the two.

/** What is counted, in the order of the table's columns. */
export const measures = [
  'noticed',
  'false alarms',
  'recipients',
  'reply code',
  'status',
  'cause',
  'authentication',
] as const;
export type Measure = (typeof measures)[number];

/** How many of how many are right; of false alarms, how many mails that are no bounce were left alone. */
export interface Count {
  readonly right: number;
  readonly of: number;
}

/** A fact that was not read as the truth has it. */
export interface Miss {
  readonly id: string;
  readonly measure: Measure;
  readonly wanted: string;
  readonly found: string;
}

/** One question to one mail, answered right or with a miss. */
interface Mark {
  readonly measure: Measure;
  readonly slice: string;
  readonly miss: Miss | undefined;
}

export interface Score {
  readonly total: Tally;
  readonly slices: ReadonlyMap<string, Tally>;
  readonly misses: readonly Miss[];
}
export type Tally = Readonly<Record<Measure, Count>>;

/** Compares what was said with the truth. A mail without an answer is wrong everywhere. */
export function score(truths: readonly Truth[], said: ReadonlyMap<string, Reading>, form: Form): Score {
  const scored = truths.filter(({ kind }) => kind !== 'dsn-success' && kind !== 'forwarded-bounce');
  const marks = scored.flatMap((truth) => marksOf(truth, said.get(truth.id), form));
  const slices = [...new Set(scored.map(({ slice }) => slice))].sort();
  return {
    total: tallyOf(marks),
    slices: new Map(slices.map((name) => [name, tallyOf(marks.filter(({ slice }) => slice === name))])),
    misses: marks.flatMap(({ miss }) => (miss === undefined ? [] : [miss])),
  };
}

function tallyOf(marks: readonly Mark[]): Tally {
  const count = (measure: Measure): Count => {
    const asked = marks.filter((mark) => mark.measure === measure);
    return { right: asked.filter(({ miss }) => miss === undefined).length, of: asked.length };
  };
  return {
    noticed: count('noticed'),
    'false alarms': count('false alarms'),
    recipients: count('recipients'),
    'reply code': count('reply code'),
    status: count('status'),
    cause: count('cause'),
    authentication: count('authentication'),
  };
}

function marksOf(truth: Truth, reading: Reading | undefined, form: Form): readonly Mark[] {
  const { id, slice, kind } = truth;
  const mark: MarkOf = (measure, isRight, wanted, found) => ({
    measure,
    slice,
    miss: isRight ? undefined : { id, measure, wanted, found },
  });
  const isNoticed = reading?.isBounce === true;
  if (!truth.is_bounce) return [mark('false alarms', reading !== undefined && !isNoticed, kind, '')];
  const readings = isNoticed ? reading.recipients : [];
  const wanted = truth.recipients.filter((one) => Boolean(one.address) && isShown(one, 'recipient', form));
  const addresses = (all: readonly { address: string }[]) => all.map(({ address }) => address).join(' ');
  return [
    mark('noticed', isNoticed, kind, ''),
    ...(wanted.length === 0
      ? []
      : [
          mark(
            'recipients',
            isExact(truth, wanted, readings, form),
            addresses(wanted.map(({ address }) => ({ address: address ?? '' }))),
            addresses(readings.map(({ finalRecipient }) => ({ address: finalRecipient ?? '' }))),
          ),
        ]),
    ...truth.recipients.flatMap((one) => factMarks(one, findReading(truth, one, readings, form), form, mark)),
  ];
}

type MarkOf = (measure: Measure, isRight: boolean, wanted: string, found: string) => Mark;

/** The codes and the cause of one recipient, each only where the truth has it and it can be seen. */
function factMarks(
  wanted: TrueRecipient,
  found: RecipientReading | undefined,
  form: Form,
  mark: MarkOf,
): readonly Mark[] {
  const { replycode, status } = wanted;
  const code = (measure: Measure, want: string, got: string | null | undefined) =>
    mark(measure, got === want, want, got ?? '');
  return [
    ...(replycode && isShown(wanted, 'replycode', form)
      ? [code('reply code', replycode, found?.replyCode)]
      : []),
    ...(status && isShown(wanted, 'status', form) ? [code('status', status, found?.status)] : []),
    ...causeMarks(wanted, found?.cause, mark),
  ];
}

/** Refusals for want of proof are counted once more by themselves. */
function causeMarks(
  { category, category_also_ok: also }: TrueRecipient,
  found: string | undefined,
  mark: MarkOf,
): readonly Mark[] {
  if (!category) return [];
  const isAccepted = found !== undefined && [category, ...(also ?? [])].includes(found);
  const asked: readonly Measure[] = category.startsWith('auth_') ? ['cause', 'authentication'] : ['cause'];
  return asked.map((measure) => mark(measure, isAccepted, category, found ?? ''));
}
