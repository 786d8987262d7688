import { expect, test } from 'vitest';
import type { Action } from '../lib/bounce/report.ts';
import type { Tone } from '../lib/inspection.ts';
import { toneOf } from '../lib/tone.ts';
import { diagnosis } from './helpers/notices.ts';

const clear = { verdict: 'not-judged', signals: [] } as const;
const cases: readonly (readonly [actions: readonly Action[], Tone])[] = [
  [['failed'], 'failed'],
  [['delayed'], 'delayed'],
  [['delivered'], 'success'],
  [['relayed', 'expanded'], 'success'],
  [['delivered', 'delayed'], 'delayed'],
  [['delayed', 'failed'], 'failed'],
];
test.each(cases)('%j is told as %s', (actions, tone) => {
  expect(
    toneOf(
      clear,
      actions.map((action) => diagnosis('auth_dmarc', { action })),
    ),
  ).toBe(tone);
});

test('a failure of which nothing could be read is not understood; one that was read suffices', () => {
  const unread = diagnosis('unclear', { verdict: { ...diagnosis('unclear').verdict, basis: 'nothing' } });
  expect(toneOf(clear, [unread])).toBe('not-understood');
  expect(toneOf(clear, [unread, diagnosis()])).toBe('failed');
  expect(toneOf(clear, [diagnosis('unclear')])).toBe('failed'); // a rule said "unclear": it was read
});

test('what we cannot vouch for is told as nothing else', () => {
  expect(toneOf({ verdict: 'phishing', signals: ['unrelated-sender'] }, [diagnosis()])).toBe('cannot-vouch');
});
