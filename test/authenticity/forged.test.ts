import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { isForged } from '../../lib/authenticity/authenticity.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';

interface Truth {
  readonly file: string;
  readonly kind: string;
  readonly lang: string;
  readonly reader: string;
  readonly verdict: string;
  readonly accept?: readonly string[];
}
interface Judged {
  readonly truth: Truth;
  readonly notice: NoticeInspection | undefined;
}

const folder = (part: string) => new URL(`../fixtures/forged/${part}/`, import.meta.url);

/** In the mailbox of its reader. */
const judge = (part: string): Promise<readonly Judged[]> =>
  Promise.all(
    readFileSync(new URL('truth.jsonl', folder(part)), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(async (line): Promise<Judged> => {
        const truth = JSON.parse(line) as Truth; // the README beside it describes these fields
        const message = await messageOfRaw(readFileSync(new URL(truth.file, folder(part))), parseMime);
        return { truth, notice: readNotice({ ...message, to: truth.reader }, 'test') };
      }),
  );
const isForgery = ({ verdict, accept = [verdict] }: Truth) =>
  verdict !== 'yours' && [verdict, ...accept].some((one) => one === 'phishing' || one === 'not-a-bounce');
const mustBeCaught = ({ verdict }: Truth) => verdict === 'phishing' || verdict === 'not-a-bounce';
const isCaught = ({ notice }: Judged) => notice !== undefined && isForged(notice.authenticity);

describe.each(['dev', 'held'])('forged and genuine notices of our own writing: %s', (part) => {
  test('at least nine in ten forgeries are told, and no genuine notice is taken for one', async () => {
    const all = await judge(part);
    if (process.env['SHOW']) show(part, all);
    const forged = all.filter(({ truth }) => mustBeCaught(truth));
    const genuine = all.filter(({ truth }) => truth.kind === 'genuine');
    expect(forged.length).toBeGreaterThan(30);
    expect(forged.filter(isCaught).length / forged.length).toBeGreaterThanOrEqual(0.9);
    expect(genuine.filter((one) => !isCaught(one) && one.notice !== undefined)).toHaveLength(genuine.length);
    expect(all.filter((one) => isCaught(one) && !isForgery(one.truth))).toEqual([]);
  });
});

function show(part: string, all: readonly Judged[]) {
  const table = new Map<string, number>();
  for (const { truth, notice } of all) {
    const key = `${truth.verdict} -> ${notice?.authenticity.verdict ?? 'no notice'}`;
    table.set(key, (table.get(key) ?? 0) + 1);
  }
  const ok = all.filter(({ truth, notice }) =>
    [truth.verdict, ...(truth.accept ?? [])].includes(notice?.authenticity.verdict ?? ''),
  ).length;
  console.log(part, Object.fromEntries([...table].sort()), 'accepted', ok, 'of', all.length);
  if (part === 'dev')
    for (const { truth, notice } of all)
      if (![truth.verdict, ...(truth.accept ?? [])].includes(notice?.authenticity.verdict ?? ''))
        console.log(
          truth.file,
          truth.kind,
          truth.lang,
          truth.verdict,
          String(truth.accept),
          '->',
          notice?.authenticity.verdict,
          String(notice?.authenticity.signals),
        );
}
