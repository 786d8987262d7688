import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isForged } from '../../lib/authenticity/authenticity.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { isSuspected } from '../../lib/bounce/suspect.ts';
import { readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { cardText } from '../../scripts/inspect/card-text.ts';

interface Truth {
  readonly file: string;
  readonly kind: string;
  readonly reader: string;
  readonly verdict: string;
  readonly accept?: readonly string[];
}
interface Judged {
  readonly truth: Truth;
  readonly message: Message;
  readonly notice: NoticeInspection | undefined;
}

/** Every mail of a folder, in the mailbox of its reader. */
function judgeAll(part: string): Promise<readonly Judged[]> {
  const folder = new URL(`../fixtures/forged/${part}/`, import.meta.url);
  const lines = readFileSync(new URL('truth.jsonl', folder), 'utf8').split('\n').filter(Boolean);
  return Promise.all(
    lines.map(async (line): Promise<Judged> => {
      const truth = JSON.parse(line) as Truth; // the README beside it describes these fields
      const raw = await messageOfRaw(readFileSync(new URL(truth.file, folder)), parseMime);
      const message = { ...raw, to: truth.reader };
      return { truth, message, notice: readNotice(message, 'test') };
    }),
  );
}

const accepted = ({ truth: { verdict, accept = [] } }: Judged) => [verdict, ...accept];
const verdictOf = ({ notice }: Judged) => notice?.authenticity.verdict ?? 'no notice';
const isCaught = ({ notice }: Judged) => notice !== undefined && isForged(notice.authenticity);
const isTrap = ({ truth: { verdict } }: Judged) => verdict === 'phishing' || verdict === 'not-a-bounce';

// Counts alone: nothing of `held` is ever printed.
describe.each(['dev', 'held'])('forged and genuine notices of our own writing: %s', (part) => {
  const all = judgeAll(part);

  test('at least nine in ten forgeries are told', async () => {
    const traps = (await all).filter(isTrap);
    expect(traps.length).toBeGreaterThan(30);
    expect(traps.filter(isCaught).length / traps.length).toBeGreaterThanOrEqual(0.9);
  });

  test('no genuine notice is taken for a forgery, or left without explanation', async () => {
    const genuine = (await all).filter(({ truth }) => truth.kind === 'genuine');
    expect(genuine.length).toBeGreaterThanOrEqual(30);
    expect(genuine.filter((one) => accepted(one).includes(verdictOf(one)))).toHaveLength(genuine.length);
  });

  test('no verdict of any mail is one that nobody could defend, but for the few that are not told', async () => {
    const wrong = (await all).filter((one) => !accepted(one).includes(verdictOf(one)));
    expect(wrong.length).toBeLessThanOrEqual((await all).length / 15);
  });

  test('of a forgery there is no advice, no link and no question', async () => {
    for (const { notice } of (await all).filter(isCaught)) {
      expect(notice?.tone).toBe('cannot-vouch');
      expect(notice?.dns).toMatchObject({ state: 'not-needed', questions: [] });
      expect(cardText(notice)).not.toMatch(/https?:|v=spf1|include:|What to do/i);
      expect(notice?.authenticity.signals.length).toBeGreaterThan(0);
      expect(notice?.authenticity.signals.length).toBeLessThanOrEqual(3);
    }
  });

  test('most of them go to the worker when they are open in a page', async () => {
    const caught = (await all).filter(isCaught);
    const sent = caught.filter(({ message }) => isSuspected(message));
    expect(sent.length / caught.length).toBeGreaterThan(0.75);
  });
});
