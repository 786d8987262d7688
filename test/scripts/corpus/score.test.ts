import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/json-report.ts';
import { openMails, readMails, type Form } from '../../../scripts/corpus/read-mails.ts';
import { measures, score, type Score } from '../../../scripts/corpus/score.ts';
import { scoreTable } from '../../../scripts/corpus/tables.ts';
import { readTruth, type Truth } from '../../../scripts/corpus/truth.ts';
import { describeWithData, sharedData } from '../../helpers/shared-data.ts';

const recipient = {
  finalRecipient: 'bob@example.com',
  action: 'failed',
  replyCode: '550',
  status: '5.1.1',
  cause: 'recipient_unknown',
  basis: 'status-code',
  mendedBy: 'sender',
  resend: 'after-fix',
} as const;
const reading = (id: string, ...recipients: readonly Partial<Reading['recipients'][number]>[]): Reading => ({
  id,
  isBounce: true,
  action: 'failed',
  recipients: recipients.map((changes) => ({ ...recipient, ...changes })),
});
const truth: Truth = {
  id: 'a',
  file: 'mails/a.eml',
  slice: 'ours',
  kind: 'bounce',
  is_bounce: true,
  from_: null,
  subject: null,
  rendered_text: '',
  rendered_html: null,
  recipients: [
    {
      address: 'Bob@example.com',
      alias: 'robert@example.com',
      replycode: '550',
      status: '5.1.1',
      category: 'auth_spf',
      category_also_ok: ['recipient_unknown'],
      seen_in: { recipient: 'rendered', replycode: 'rendered', status: 'dsn-part' },
    },
  ],
};

describe('the score of one mail', () => {
  const missesOf = (said: readonly Reading[], form: Form = 'raw', mail: Truth = truth) =>
    score([mail], new Map(said.map((one) => [one.id, one])), form).misses.map(({ measure }) => measure);

  test.each<[string, readonly Reading[], readonly string[]]>([
    ['all right', [reading('a', {})], []],
    ['the alias will do', [reading('a', { finalRecipient: 'robert@example.com' })], []],
    ['a defensible cause will do', [reading('a', { cause: 'auth_spf' })], []],
    [
      'not noticed: wrong everywhere',
      [{ ...reading('a', {}), isBounce: false }],
      ['noticed', 'recipients', 'reply code', 'status', 'cause', 'authentication'],
    ],
    [
      'no answer at all: wrong everywhere',
      [],
      ['noticed', 'recipients', 'reply code', 'status', 'cause', 'authentication'],
    ],
    ['somebody besides', [reading('a', {}, { finalRecipient: 'carol@example.com' })], ['recipients']],
    ['told twice', [reading('a', {}, {})], ['recipients', 'reply code', 'status', 'cause', 'authentication']],
    ['a wrong code', [reading('a', { replyCode: '551' })], ['reply code']],
    ['no address, but the only one', [reading('a', { finalRecipient: null })], []],
  ])('%s', (_, said, misses) => {
    expect(missesOf(said)).toEqual(misses);
  });

  test('what is only in the machine part is not asked of who saw the page', () => {
    expect(missesOf([reading('a', { status: null })], 'rendered')).toEqual([]);
    expect(missesOf([reading('a', { status: null })], 'raw')).toEqual(['status']);
  });

  test('a mail that is no bounce must be answered, and quietly', () => {
    const other: Truth = { ...truth, kind: 'list', is_bounce: false, recipients: [] };
    expect(missesOf([reading('a', {})], 'raw', other)).toEqual(['false alarms']);
    expect(missesOf([], 'raw', other)).toEqual(['false alarms']);
    expect(missesOf([{ ...reading('a'), isBounce: false }], 'raw', other)).toEqual([]);
  });

  test('reports of success are not scored', () => {
    expect(score([{ ...truth, kind: 'dsn-success' }], new Map(), 'raw').total.noticed.of).toBe(0);
  });
});

function truthsOf(folder: string): readonly Truth[] {
  const truths = readTruth(folder);
  return typeof truths === 'string' ? expect.fail(truths) : truths;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describeWithData('the score of the shared mails is that of their own score.py', () => {
  const folder = sharedData('bounces');

  const cases: readonly (readonly [string, Form, (all: readonly Reading[]) => readonly Reading[]])[] = [
    ['rendered', 'rendered', (all) => all],
    ['raw', 'raw', (all) => all],
    ['rendered, spoilt', 'rendered', spoilt],
    ['raw, spoilt', 'raw', spoilt],
  ];
  if (!hasPython) {
    test.skip('all forms (skipped: no python3 to run score.py)', () => undefined);
    return;
  }
  test.each(cases)('%s', async (_, form, change) => {
    const truths = truthsOf(folder);
    const readings = change([...readMails(await openMails(folder, truths, form)).values()]);
    const ours = score(truths, new Map(readings.map((one) => [one.id, one])), form);
    const theirs = theirsOf(folder, readings, form);
    expect(inTheirWords(ours)).toEqual({ counts: theirs.counts, misses: theirs.misses });
    expect(theirs.printed.slice(0, scoreTable(ours).length)).toBe(scoreTable(ours));
  });
});

/** Every fifth reading is damaged, each in another way, so that each way to be wrong is compared. */
function spoilt(readings: readonly Reading[]): readonly Reading[] {
  const ways: readonly ((one: Reading) => readonly Reading[])[] = [
    () => [],
    (one) => [{ ...one, isBounce: !one.isBounce }],
    (one) => [{ ...one, recipients: [...one.recipients, ...one.recipients] }],
    (one) => [{ ...one, recipients: one.recipients.map((each) => ({ ...each, finalRecipient: null })) }],
    (one) => [
      { ...one, recipients: one.recipients.map((each) => ({ ...each, replyCode: null, status: '5.0.9' })) },
    ],
    (one) => [{ ...one, recipients: one.recipients.slice(1) }],
    (one) => [{ ...one, recipients: [...one.recipients, { ...recipient, finalRecipient: 'x@example.org' }] }],
    (one) => [
      { ...one, recipients: one.recipients.map((each) => ({ ...each, cause: 'auth_dmarc' as const })) },
    ],
  ];
  return readings.flatMap((one, index) =>
    index % 5 === 0 ? (ways[(index / 5) % ways.length]?.(one) ?? [one]) : [one],
  );
}

/** The names that score.py gives to what is counted and to what is missed. */
const names: Readonly<Record<string, readonly [count: string, miss: string]>> = {
  noticed: ['noticed', 'not noticed'],
  'false alarms': ['quiet', 'false alarm'],
};

function inTheirWords({ total, slices, misses }: Score) {
  const counts = Object.fromEntries(
    [['all', total] as const, ...slices].map(([name, tally]) => [
      name,
      Object.fromEntries(
        measures
          .filter((measure) => tally[measure].of > 0)
          .flatMap((measure) => {
            const name = names[measure]?.[0] ?? measure;
            return [
              [name, tally[measure].right],
              [`${name}_n`, tally[measure].of],
            ] as const;
          }),
      ),
    ]),
  );
  const isListed = ({ measure }: Score['misses'][number]) => measure !== 'authentication'; // counted, not listed again
  return {
    counts,
    misses: misses
      .filter(isListed)
      .map(({ id, measure }) => `${id} ${names[measure]?.[1] ?? measure}`)
      .sort(),
  };
}

function theirsOf(folder: string, readings: readonly Reading[], form: Form) {
  const work = mkdtempSync(join(tmpdir(), 'bounce-inspector-score-'));
  const [said, missed, counted] = ['said.jsonl', 'misses', 'counts.json'].map((name) => join(work, name));
  const paths = { said: said ?? '', missed: missed ?? '', counted: counted ?? '' };
  writeFileSync(paths.said, readings.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const { stdout } = spawnSync('python3', [
    join(folder, 'score.py'),
    join(folder, 'truth.jsonl'),
    paths.said,
    ...(form === 'raw' ? ['--full'] : []),
    ...['--misses', paths.missed, '--json', paths.counted],
  ]);
  // What score.py writes: one counter for each slice.
  const counters = JSON.parse(readFileSync(paths.counted, 'utf8')) as Record<string, Record<string, number>>;
  const misses = readFileSync(paths.missed, 'utf8').trim().split('\n').filter(Boolean);
  rmSync(work, { recursive: true });
  const withoutExtras = (counter: Record<string, number>) =>
    Object.fromEntries(Object.entries(counter).filter(([name]) => name !== 'unanswered'));
  return {
    printed: String(stdout),
    counts: Object.fromEntries(
      Object.entries(counters).map(([name, counter]) => [name, withoutExtras(counter)]),
    ),
    misses: misses.map((line) => line.split('\t').slice(0, 2).join(' ')).sort(),
  };
}
