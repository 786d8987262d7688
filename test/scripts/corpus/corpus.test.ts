import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCorpus } from '../../../scripts/corpus/corpus.ts';
import { parseOptions, usage } from '../../../scripts/corpus/options.ts';
import { sourceOf } from '../../helpers/sources.ts';

const shown = 'Your mail could not be delivered:\n\n<bob@example.com>: 550 5.7.1 not wanted here\n';
const line = {
  id: 'a',
  file: 'mails/a.eml',
  slice: 'ours',
  kind: 'bounce',
  is_bounce: true,
  from_: 'MAILER-DAEMON@mail.example.org',
  subject: 'Undelivered Mail Returned to Sender',
  rendered_text: shown,
  rendered_html: null,
  recipients: [
    {
      address: 'bob@example.com',
      replycode: '550',
      status: '5.7.1',
      category: null,
      seen_in: { recipient: 'rendered', replycode: 'rendered', status: 'rendered' },
    },
  ],
};

const at: { folder: string } = { folder: '' };
beforeEach(() => {
  at.folder = mkdtempSync(join(tmpdir(), 'bounce-inspector-corpus-'));
  mkdirSync(join(at.folder, 'mails'));
});
afterEach(() => {
  rmSync(at.folder, { recursive: true });
});

/** What is printed of a collection with these lines and one source, and the sentence of what was wrong. */
async function run(lines: readonly unknown[] | undefined, ...flags: readonly string[]) {
  if (lines !== undefined) {
    const written = lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    writeFileSync(join(at.folder, 'truth.jsonl'), `${written.join('\n')}\n`);
  }
  writeFileSync(join(at.folder, 'mails', 'a.eml'), sourceOf());
  const options = parseOptions([at.folder, ...flags]);
  if (typeof options === 'string') expect.fail(options);
  const printed: string[] = [];
  const trouble = await runCorpus(options, (text) => printed.push(text));
  return { printed: printed.join('\n'), trouble };
}

describe('a collection', () => {
  test.each<[string, readonly string[]]>([
    ['as a webmail shows it', []],
    ['from its sources', ['--raw']],
  ])('%s', async (_, flags) => {
    const { printed, trouble } = await run([line], ...flags);
    expect(trouble).toBeUndefined();
    expect(printed).toContain('| ours | 1/1 100.0 % | – | 1/1 100.0 % | 1/1 100.0 % | 1/1 100.0 % |');
  });

  const [wanted] = line.recipients;
  const other = {
    ...line,
    recipients: [{ ...wanted, replycode: '554', address: 'bo\u001b[31mb@example.com' }],
  };

  test('what was missed stands below the table, without control characters', async () => {
    const { printed } = await run([other]);
    expect(printed).toContain('a\treply code\t554\t(nothing)');
    expect(printed).toContain('a\trecipients\tbo?[31mb@example.com\tbob@example.com');
  });

  test('or not, where nobody wants it', async () => {
    const { printed } = await run([other], '--no-misses');
    expect(printed).not.toContain('\t');
  });

  test('what its README does not tell of is passed over', async () => {
    const { trouble } = await run([{ ...line, mood: 'glad', recipients: [{ ...wanted, shoe: 44 }] }]);
    expect(trouble).toBeUndefined();
  });
});

describe('what is wrong is said in one sentence', () => {
  test.each<[string, readonly unknown[] | undefined, readonly string[], RegExp]>([
    ['no truth.jsonl', undefined, [], /^There is no truth\.jsonl in .*\.$/],
    ['no JSON', [line, '{"id": '], [], /^truth\.jsonl, line 2 is not JSON\.$/],
    ['no object', ['[]'], [], /^truth\.jsonl, line 1: .* should be .*, but is .*\.$/],
    [
      'a field missing',
      [{ ...line, is_bounce: undefined }],
      [],
      /^truth\.jsonl, line 1: is_bounce should be .*\.$/,
    ],
    [
      'a field of another type',
      [line, '', { ...line, id: 'b', recipients: [{ replycode: 550 }] }],
      [],
      /^truth\.jsonl, line 3: recipients\.0\.replycode should be .*, but is 550\.$/,
    ],
    ['one id twice', [line, line], [], /^truth\.jsonl has two lines for "a"\.$/],
    [
      'a source missing',
      [{ ...line, file: 'mails/b.eml' }],
      ['--raw'],
      /^The source of "a" is missing: .*b\.eml\.$/,
    ],
    ['a folder for a source', [{ ...line, file: 'mails' }], ['--raw'], /^The source of "a" is missing/],
  ])('%s', async (_, lines, flags, sentence) => {
    const { printed, trouble } = await run(lines, ...flags);
    expect(trouble).toMatch(sentence);
    expect(printed).toBe('');
  });

  test('the sources of a collection are not needed for what a webmail shows', async () => {
    expect((await run([{ ...line, file: 'mails/b.eml' }])).trouble).toBeUndefined();
  });

  test.each([[[]], [['one', 'two']]])('arguments %j: how it is used', (args) => {
    expect(parseOptions(args)).toBe(usage);
  });

  test('an option that there is not', () => {
    expect(parseOptions(['DIR', '--rwa'])).toContain(usage);
  });
});
