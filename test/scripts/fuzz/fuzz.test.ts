import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileSources } from '../../../scripts/bench/hostile-sources.ts';
import { hostileTexts } from '../../../scripts/bench/hostile-texts.ts';
import { basesOfCollection, basesOfFixtures, type Base } from '../../../scripts/fuzz/bases.ts';
import { caseOf } from '../../../scripts/fuzz/cases.ts';
import { fuzz, type Finding } from '../../../scripts/fuzz/fuzz.ts';
import type { Outcome, Task } from '../../../scripts/fuzz/whole-reading.ts';
import { openWatchedWorker, type WatchedWorker } from '../../../scripts/watched-worker.ts';
import { describeWithData, sharedData } from '../../helpers/shared-data.ts';

// Always the same cases, each within a second: `npm run fuzz` goes on from here for as long as one likes.
const CASES = 300;
const PATIENCE_MS = 300_000;

const [first, ...rest] = basesOfFixtures();
if (first === undefined) throw new Error('the fixtures are gone');
const own: readonly [Base, ...Base[]] = [first, ...rest];

const running: { worker?: WatchedWorker<Task, Outcome> } = {};
const worker = () => running.worker ?? expect.fail('the worker did not start');
beforeAll(async () => {
  running.worker = await openWatchedWorker('scripts/fuzz/worker.ts', caseOf(own, 0, 0).task);
}, PATIENCE_MS);
afterAll(() => running.worker?.close());

async function findingsIn(bases: readonly [Base, ...Base[]], seed: number): Promise<readonly string[]> {
  const findings: Finding[] = [];
  for await (const finding of fuzz(bases, seed, worker(), (index) => index < CASES)) findings.push(finding);
  return findings.map(({ index, kind, name, detail }) => `${kind}: ${String(index)}, ${name}: ${detail}`);
}

test(
  'mails made from our own neither hang, nor throw, nor lose what was read',
  { timeout: PATIENCE_MS },
  async () => {
    expect(await findingsIn(own, 1)).toEqual([]);
  },
);

describeWithData('mails made from real ones', () => {
  test('neither hang, nor throw, nor lose what was read', { timeout: PATIENCE_MS }, async () => {
    const bases = basesOfCollection(sharedData('bounces'));
    if (typeof bases === 'string') expect.fail(bases);
    const [one, ...others] = bases;
    if (one === undefined) expect.fail('the collection is empty');
    expect(await findingsIn([one, ...others], 1)).toEqual([]);
  });
});

describe('hostile shapes at the cap are read within a second', () => {
  test.each(hostileTexts.map(({ name, source }) => [name, source] as const))(
    '256 KB of %s',
    async (_, make) => {
      const text = make(256 * 1024).slice(0, 256 * 1024);
      const [from, subject] = ['MAILER-DAEMON@mx.example.net', 'Undelivered Mail Returned to Sender'];
      const outcome = await worker().ask({ kind: 'shown', from, subject, text, isHtml: false });
      expect(outcome === 'hangs' ? outcome : outcome.kind).toBe('read');
    },
    10_000,
  );

  test.each(hostileSources.map(({ name, source }) => [name, source] as const))(
    '5 MB of %s',
    async (_, make) => {
      const octets = Buffer.from(make(5 * 1024 * 1024).slice(0, 5 * 1024 * 1024), 'latin1');
      const outcome = await worker().ask({ kind: 'raw', octets });
      expect(outcome === 'hangs' ? outcome : outcome.kind).toBe('read');
    },
    10_000,
  );
});
