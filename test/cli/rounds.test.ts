import { expect, test } from 'vitest';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { clockRounds, countRounds } from '../../scripts/inspect/rounds.ts';
import { domain } from '../helpers/notices.ts';

const later: Resolve = () =>
  new Promise((done) => {
    setImmediate(() => {
      done({ kind: 'no-such-record', ttl: undefined });
    });
  });
const name = domain('example.org');

type Work = (ask: Resolve) => Promise<unknown>;
const cases: readonly (readonly [string, number, Work])[] = [
  ['nothing asked', 0, () => Promise.resolve()],
  ['one question', 1, (ask: Resolve) => ask(name, 'TXT')],
  ['three at once', 1, (ask: Resolve) => Promise.all([ask(name, 'TXT'), ask(name, 'MX'), ask(name, 'A')])],
  [
    'two in a row beside one',
    2,
    (ask: Resolve) => Promise.all([ask(name, 'TXT').then(() => ask(name, 'MX')), ask(name, 'A')]),
  ],
  [
    'two rows of two, side by side',
    2,
    (ask: Resolve) =>
      Promise.all([ask(name, 'TXT').then(() => ask(name, 'MX')), ask(name, 'A').then(() => ask(name, 'NS'))]),
  ],
  [
    'two rows of three, one of two',
    3,
    (ask: Resolve) => {
      const row = async (length: number) => {
        for (let asked = 0; asked < length; asked += 1) await ask(name, 'TXT');
      };
      return Promise.all([row(3), row(2), row(3)]);
    },
  ],
];

test.each(cases)('%s', async (_, rounds, work) => {
  const count = countRounds();
  await work(count.counted(later));
  expect(count.rounds()).toBe(rounds);
});

/** Answers at once; the clock alone decides when. */
const atOnce: Resolve = () => Promise.resolve({ kind: 'no-such-record', ttl: undefined });

test.each(cases)('on a virtual clock: %s', async (_, rounds, work) => {
  const clock = clockRounds();
  await work(clock.counted(atOnce));
  expect(clock.rounds()).toBe(rounds);
});

test('on a virtual clock questions share a round although other work stands between them', async () => {
  const clock = clockRounds();
  const ask = clock.counted(atOnce);
  const turn = () => new Promise((done) => setImmediate(done));
  await Promise.all([
    ask(name, 'TXT'),
    turn().then(() => ask(name, 'MX')),
    Promise.resolve().then(() => ask(name, 'A')),
  ]);
  expect(clock.rounds()).toBe(1);
});
