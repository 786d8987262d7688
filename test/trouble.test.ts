import { expect, test } from 'vitest';
import type { Finding, UnknownReason } from '../lib/checks/check.ts';
import { troubleOf } from '../lib/trouble.ts';
import { domain } from './helpers/notices.ts';

const unknown = (reason: UnknownReason): Finding => ({
  check: 'spf',
  domain: domain('example.org'),
  outcome: { state: 'unknown', reason },
  record: undefined,
  facts: [],
  tree: undefined,
});
const fine: Finding = { ...unknown('timeout'), outcome: { state: 'fine' } };

test.each([
  ['all offline', [unknown('offline'), unknown('offline')], 'offline'],
  ['all unreachable', [unknown('unreachable')], 'unreachable'],
  ['all SERVFAIL', [unknown('servfail'), unknown('servfail')], 'servfail'],
  ['all too slow', [unknown('timeout'), unknown('timeout')], 'timeout'],
  ['mixed', [unknown('timeout'), unknown('servfail')], 'failed'],
  ['another failure', [unknown('malformed')], 'failed'],
  ['one was learnt', [unknown('timeout'), fine], undefined],
  ['the selector is not known: DNS did answer', [unknown('timeout'), unknown('selector-unknown')], undefined],
  ['not judged yet is no failure', [unknown('not-judged'), unknown('timeout')], 'timeout'],
  ['nobody to ask about', [unknown('not-said')], undefined],
  ['no check at all', [], undefined],
] as const)('%s', (_, findings, trouble) => {
  expect(troubleOf(findings)).toBe(trouble);
});
