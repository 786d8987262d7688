import { expect, test } from 'vitest';
import type { Diagnosis } from '../lib/inspection.ts';
import { resendClockOf, type ResendClock } from '../lib/resend-clock.ts';
import { diagnosis } from './helpers/notices.ts';

const NOON = Date.parse('2026-11-26T12:00:00Z');
const MINUTE = 60_000;
const ARRIVAL = 'Thu, 26 Nov 2026 11:00:00 +0000';
const ATTEMPT = { lastAttemptDate: 'Thu, 26 Nov 2026 12:50:00 +0100' }; // 11:50 UTC
const late = (changes: Partial<Diagnosis>) =>
  diagnosis('greylist_temporary', { action: 'delayed', resend: 'wait', ...changes });
const failed = (cause: 'greylist_temporary' | 'rate_limited', changes: Partial<Diagnosis> = {}) =>
  diagnosis(cause, { resend: 'wait', ...ATTEMPT, ...changes });
const limited = (id: 'hourly-sending' | 'daily-sending' | 'connections') => {
  const { verdict } = failed('rate_limited');
  return failed('rate_limited', { verdict: { ...verdict, adds: { kind: 'limit', id } } });
};

test.each<[string, Diagnosis, string | undefined, ResendClock]>([
  [
    'late: until the date that it tells',
    late({ retryUntil: { kind: 'date', date: '2026-11-28T10:03:00Z' } }),
    ARRIVAL,
    { kind: 'tried-until', at: Date.parse('2026-11-28T10:03:00Z') },
  ],
  [
    'late, and that time is over',
    late({ retryUntil: { kind: 'date', date: '2026-11-26T12:00:00Z' } }),
    ARRIVAL,
    { kind: 'was-tried-until', at: NOON },
  ],
  [
    'late: counted from when the mail came',
    late({ retryUntil: { kind: 'from-arrival', seconds: 7200 } }),
    ARRIVAL,
    { kind: 'tried-until', at: NOON + 60 * MINUTE },
  ],
  [
    'late, and it is not known when it came',
    late({ retryUntil: { kind: 'from-arrival', seconds: 7200 } }),
    'soon',
    { kind: 'unknown' },
  ],
  [
    'late, counted from a notice without a date',
    late({ retryUntil: { kind: 'from-notice', seconds: 60 } }),
    ARRIVAL,
    { kind: 'unknown' },
  ],
  ['late, without a word of until when', late({}), ARRIVAL, { kind: 'unknown' }],
  [
    'a greylist: a quarter of an hour after the last try',
    failed('greylist_temporary'),
    ARRIVAL,
    { kind: 'not-before', at: NOON + 5 * MINUTE },
  ],
  [
    'a greylist, where only the arrival is known, is over',
    failed('greylist_temporary', { lastAttemptDate: undefined }),
    ARRIVAL,
    { kind: 'may-be-sent', at: NOON - 45 * MINUTE },
  ],
  [
    'a rate limit: some hours',
    failed('rate_limited'),
    ARRIVAL,
    { kind: 'not-before', at: NOON + 230 * MINUTE },
  ],
  ['a limit by the hour', limited('hourly-sending'), ARRIVAL, { kind: 'not-before', at: NOON + 50 * MINUTE }],
  ['a limit by the day', limited('daily-sending'), ARRIVAL, { kind: 'not-before', at: NOON + 1430 * MINUTE }],
  [
    'a limit that counts no time',
    limited('connections'),
    ARRIVAL,
    { kind: 'not-before', at: NOON + 230 * MINUTE },
  ],
  [
    'no time is told at all',
    failed('rate_limited', { lastAttemptDate: 'yesterday' }),
    undefined,
    { kind: 'unknown' },
  ],
  ['what no waiting helps', diagnosis('auth_dmarc', ATTEMPT), ARRIVAL, { kind: 'unknown' }],
  ['what arrived', failed('greylist_temporary', { action: 'delivered' }), ARRIVAL, { kind: 'unknown' }],
])('%s', (_, one, arrival, clock) => {
  expect(resendClockOf(one, arrival, NOON)).toEqual(clock);
});

test('the wait ends at its very moment', () => {
  const at = NOON + 5 * MINUTE;
  expect(resendClockOf(failed('greylist_temporary'), ARRIVAL, at - 1).kind).toBe('not-before');
  expect(resendClockOf(failed('greylist_temporary'), ARRIVAL, at).kind).toBe('may-be-sent');
});
