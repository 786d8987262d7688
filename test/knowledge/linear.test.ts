import { expect, test } from 'vitest';
import { emptyRules, exactRules, refusalRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { readReceiverResults } from '../../lib/knowledge/receiver-results.ts';

const patterns = [
  ...providers.flatMap(({ hosts, footprint, rules }) => [
    ...(hosts ? [hosts] : []),
    ...(footprint ? [footprint] : []),
    ...rules.map(({ reply }) => reply),
  ]),
  ...[...exactRules, ...vagueRules, ...refusalRules, ...emptyRules].map(({ reply }) => reply),
];

/** The words on which any pattern can begin or go on, and what makes repetitions overlap. */
const wordsInPatterns = [...new Set(patterns.flatMap(({ source }) => source.match(/[a-z]{4,}/gi) ?? []))];
const hostile = [
  'a',
  ' ',
  '.',
  '[',
  'a.',
  'user ',
  'not ',
  'mail box ',
  'message size ',
  'exceed ',
  '5.7.1 ',
  'connection ',
  'too many ',
  'unauthenticated email from a',
  'ip=203.0.113.9 - ',
  'AUP#I-',
  'ip=',
  `${wordsInPatterns.join(' ')} `,
];

const timeOf = (pattern: RegExp, text: string) => {
  const start = performance.now();
  pattern.test(text);
  return performance.now() - start;
};

test.each(hostile)('each pattern stays linear up to 64 KB of %j many times', (piece) => {
  const [short, long] = [16, 64].map((kilobytes) =>
    piece.repeat(Math.ceil((kilobytes * 1024) / piece.length)),
  );
  const slow = patterns
    // Four times the text in at most eight times the time (a square takes sixteen), with room for a busy machine.
    .filter((pattern) => timeOf(pattern, long ?? '') > 8 * Math.max(timeOf(pattern, short ?? ''), 3))
    .filter((pattern) => timeOf(pattern, long ?? '') > 8 * Math.max(timeOf(pattern, short ?? ''), 3));
  expect(slow.map(({ source }) => source.slice(0, 80))).toEqual([]);
});

test('no repetition without end stands inside another', () => {
  for (const { source } of patterns) expect(source).not.toMatch(/[*+}]\)[*+]|[*+]\)\{\d+,\d*\}/);
});

test('the receiver’s results are read in time, too', () => {
  const start = performance.now();
  for (const piece of hostile) readReceiverResults(`spf ${piece.repeat(4000)}`.slice(0, 64 * 1024));
  expect(performance.now() - start).toBeLessThan(2000);
});
