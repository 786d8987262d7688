import { expect, test } from 'vitest';
import { exactRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { readReceiverResults } from '../../lib/knowledge/receiver-results.ts';

const patterns = [
  ...providers.flatMap(({ hosts, footprint, rules }) => [
    hosts,
    footprint,
    ...rules.map(({ reply }) => reply),
  ]),
  ...exactRules.map(({ reply }) => reply),
  ...vagueRules.map(({ reply }) => reply),
];
/** Text that makes a pattern with nested or overlapping repetition slow. */
const hostile = [
  'a',
  'user ',
  'not ',
  'mail box ',
  'message size ',
  'exceed ',
  '5.7.1 ',
  '[',
  'connection ',
  'too many ',
];

test.each(hostile)('no pattern grows worse than the text, of "%s" many times', (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    for (const pattern of patterns) pattern.test(text);
    return performance.now() - start;
  };
  time(4_000);
  // Four times the text in at most twelve times the time, with room for a busy machine: a square would take sixteen.
  const [small, large] = [Math.max(time(4_000), 2), time(16_000)];
  expect(large).toBeLessThan(Math.max(12 * small, 400));
});

test('the receiver’s results are read in time, too', () => {
  const start = performance.now();
  for (const piece of hostile) readReceiverResults(`spf ${piece.repeat(4000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
