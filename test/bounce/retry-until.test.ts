import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRetryUntil, readRetryUntil } from '../../lib/bounce/retry-until.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const unknown = { noticeDate: undefined, arrivalDate: undefined };
const read = (notice: string) => readRetryUntil(findRetryUntil(notice), unknown);

test.each([
  ['English', 'Gmail will retry for 47 more hours. You will be notified.', 47 * HOUR],
  ['German', 'Gmail versucht noch 47 Stunden lang, die Nachricht zuzustellen.', 47 * HOUR],
  ['French', 'Gmail va réessayer pendant encore 47 heures.', 47 * HOUR],
  ['Spanish', 'Gmail volverá a intentarlo; seguirá intentando durante 47 horas más.', 47 * HOUR],
  ['Portuguese', 'O Gmail tentará novamente por mais 47 horas.', 47 * HOUR],
  ['Italian', 'Gmail riproverà per altre 47 ore.', 47 * HOUR],
  ['Dutch', 'Gmail probeert het nog 47 uur opnieuw.', 47 * HOUR],
  ['Polish', 'Gmail będzie ponawiać próby jeszcze przez 47 godzin.', 47 * HOUR],
  ['Russian', 'Попытки доставки продолжатся ещё 47 часов.', 47 * HOUR],
  ['Japanese', 'あと 47 時間再試行します。', 47 * HOUR],
  ['Chinese', 'Gmail 會在 47 小時內繼續重試。', 47 * HOUR],
  ['Korean', '앞으로 47시간 동안 다시 시도합니다.', 47 * HOUR],
  ['days', 'We will keep trying to deliver it for another 2 days.', 2 * DAY],
  [
    'a time that has passed before it',
    'It has been tried for more than 4 hours. We will retry for 3 days.',
    3 * DAY,
  ],
])('%s: how long it goes on', (_, notice, seconds) => {
  expect(read(notice)).toEqual({ kind: 'from-notice', seconds });
});

test.each([
  [
    'It could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.',
    '5 day(s) old',
  ],
  [
    'Warning: could not send message for past 4 hours.\nWill keep trying until message is 5 days old',
    '5 days old',
  ],
])('an age of the mail: %s', (notice, written) => {
  expect(findRetryUntil(notice)).toBe(written);
  expect(read(notice)).toEqual({ kind: 'from-arrival', seconds: 5 * DAY });
});

test.each([
  'It failed.',
  'We have been trying to deliver it for 24 hours and give up.',
  'Delivery has been attempted every 30 minutes.',
  'The retry limit of 4.7.1 was reached at 10:30 hours.',
  'This mail is 14 days old.',
])('not told by %s', (notice) => {
  expect(findRetryUntil(notice)).toBeUndefined();
});

test.each([
  ['the field', 'Will-Retry-Until: Sun, 4 Jan 2026 00:00:00 +0000', 'Sun, 4 Jan 2026 00:00:00 +0000'],
  [
    'a date in words',
    'Delivery will be attempted until Sun, 4 Jan 2026 00:00:00 +0000.',
    'Sun, 4 Jan 2026 00:00:00 +0000',
  ],
])('%s', (_, notice, written) => {
  expect(findRetryUntil(notice)).toBe(written);
  expect(read(notice)).toEqual({ kind: 'date', date: '2026-01-04T00:00:00Z' });
});

test('a date of two readings is kept as written', () => {
  const notice = 'Delivery of this message will be attempted until 1/4/2026 10:00:00 AM (GMT).';
  expect(findRetryUntil(notice)).toBe('1/4/2026 10:00:00 AM (GMT)');
  expect(read(notice)).toBeUndefined();
});

test.each([
  ['47 more hours', '2026-01-02T23:00:00Z'],
  ['5 day(s) old', '2025-12-30T00:00:00Z'],
])('%s is counted from the right date', (written, date) => {
  const basis = { noticeDate: '2026-01-01T00:00:00Z', arrivalDate: '2025-12-25T00:00:00Z' };
  expect(readRetryUntil(written, basis)).toEqual({ kind: 'date', date });
});

test('any text, in time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const until = read(`retry ${text} 47 ${text} hours`);
      if (until?.kind === 'from-notice') expect(until.seconds).toBeGreaterThanOrEqual(0);
    }),
  );
  const start = performance.now();
  for (const piece of ['retry 47 ', '47 a b ', 'retry until 1', 'try ', '. retry', ' ', 'after '])
    findRetryUntil(piece.repeat(256_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(3000);
});
