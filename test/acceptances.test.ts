import { expect, test } from 'vitest';
import { acceptancesIn } from '../lib/acceptances.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';

const { report } = notice('a');
const taken = (line: string, changes: Parameters<typeof diagnosis>[1] = {}) =>
  diagnosis('unclear', {
    action: 'delivered',
    verdict: { ...diagnosis('unclear').verdict, line },
    ...changes,
  });

test('each recipient of a success notice has what his own reply tells', () => {
  const read = acceptancesIn(report, [
    taken('250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj', {
      finalRecipient: 'ann@example.com',
      remoteMta: domain('mx.example.com'),
      remoteMtaIp: '198.51.100.25',
    }),
    taken('250 ok dirdel', { finalRecipient: 'ben@example.net' }),
  ]);
  expect(read).toMatchObject([
    { recipient: 'ann@example.com', system: 'Postfix', host: 'mx.example.com', ip: '198.51.100.25' },
    { recipient: 'ben@example.net', system: 'Yahoo', id: undefined, host: undefined },
  ]);
});

test('where no reply is shown, the word alone counts, with the code of the report', () => {
  expect(acceptancesIn(report, [taken('', { queueId: 'AB12CD34' })])).toMatchObject([
    { stage: 'said', reply: undefined, id: 'AB12CD34', recipient: 'bob@example.com' },
  ]);
});

test.each([
  ['the last attempt', 'Mon, 14 Feb 2022 17:20:34 +0100', undefined, '2022-02-14T16:20:33Z'],
  ['the arrival', undefined, 'Mon, 14 Feb 2022 16:00:00 +0000', '2022-02-14T16:20:33Z'],
  ['neither', undefined, undefined, undefined],
  ['a day that is long past', 'Mon, 14 Feb 2011 16:00:00 +0000', undefined, undefined],
])('a time in a code is believed by the date of %s', (_, lastAttemptDate, arrivalDate, date) => {
  const [read] = acceptancesIn({ ...report, arrivalDate }, [
    taken('250 2.0.0 Ok: queued as 4Jy8b50sf8zFqQj', { lastAttemptDate }),
  ]);
  expect(read?.takenAt?.date).toBe(date);
});
