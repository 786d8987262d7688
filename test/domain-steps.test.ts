import { expect, test } from 'vitest';
import type { Finding } from '../lib/checks/check.ts';
import { problem } from '../lib/checks/finding.ts';
import { isStep, planOf } from '../lib/domain-steps.ts';
import { findingOf } from './helpers/findings.ts';

const spf = (...ids: Parameters<typeof problem>[0][]) => findingOf('spf', ids);
const dkim = (...ids: Parameters<typeof problem>[0][]) => findingOf('dkim', ids);
const dmarc = (...ids: Parameters<typeof problem>[0][]) => findingOf('dmarc', ids);
const mx = (...ids: Parameters<typeof problem>[0][]) => findingOf('mx-recipient', ids);

test.each<readonly [name: string, readonly Finding[], steps: readonly string[], more: number]>([
  ['nothing to do', [mx(), spf(), dkim(), dmarc()], [], 0],
  ['small things are no steps', [spf('SPF-004', 'SPF-014'), dkim('DKIM-008'), dmarc('DMARC-014')], [], 0],
  [
    'the most grave first, then SPF, DKIM, DMARC, mail servers',
    [mx('MX-006'), dmarc('DMARC-001'), dkim('DKIM-014'), spf('SPF-007')],
    ['SPF-007', 'DKIM-014', 'DMARC-001', 'MX-006'],
    0,
  ],
  [
    'at most four, and that there are more is told',
    [mx('MX-006'), dmarc('DMARC-002', 'DMARC-007'), dkim('DKIM-014'), spf('SPF-007', 'SPF-010', 'SPF-022')],
    ['SPF-007', 'SPF-010', 'DMARC-002', 'DKIM-014'],
    3,
  ],
  [
    'name servers come first: until they answer nothing can be seen to be mended',
    [mx('MX-009'), spf('SPF-003'), dmarc('DMARC-001')],
    ['MX-009', 'SPF-003', 'DMARC-001'],
    0,
  ],
  [
    'an enforced rule waits for the seal that it needs',
    [dkim('DKIM-014'), dmarc('DMARC-009', 'DMARC-011')],
    ['DKIM-014'],
    0,
  ],
  ['and stands by itself where the seal is not at fault', [dkim(), dmarc('DMARC-009')], ['DMARC-009'], 0],
  ['names that are not there are taken out once', [spf('SPF-005', 'SPF-008')], ['SPF-008'], 0],
])('%s', (_, findings, ids, more) => {
  const plan = planOf(findings);
  expect(plan.steps.map(({ problems }) => problems[0]?.id)).toEqual(ids);
  expect(plan.more).toBe(more);
});

test('problems of one kind are one thing to do', () => {
  const problems = ['a', 'b', 'c'].map((name) => problem('SPF-008', 'example.org', name, `include:${name}`));
  const plan = planOf([findingOf('spf', problems), dmarc('DMARC-001')]);
  expect(plan.steps.map((step) => step.problems.length)).toEqual([3, 1]);
  expect(problems.every((one) => isStep(plan, one))).toBe(true);
  expect(isStep(plan, problem('SPF-008', 'example.org', 'a', 'include:a'))).toBe(false);
});
