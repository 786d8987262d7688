import { expect, test } from 'vitest';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { countRounds } from '../../scripts/inspect/rounds.ts';
import { domain } from '../helpers/notices.ts';

const later: Resolve = () =>
  new Promise((done) => {
    setImmediate(() => {
      done({ kind: 'no-such-record', ttl: undefined });
    });
  });
const name = domain('example.org');

test.each([
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
])('%s', async (_, rounds, work) => {
  const count = countRounds();
  await work(count.counted(later));
  expect(count.rounds()).toBe(rounds);
});
