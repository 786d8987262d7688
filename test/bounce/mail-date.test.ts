import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later, readMailDate } from '../../lib/bounce/mail-date.ts';

test.each([
  ['RFC 5322', 'Sun, 4 Jan 2026 00:30:00 +0130', '2026-01-03T23:00:00Z'],
  ['a comment behind it', 'Thu, 01 Jan 2026 10:00:00 -0800 (PST)', '2026-01-01T18:00:00Z'],
  ['no day of the week, no seconds', '1 Jan 2026 10:00 GMT', '2026-01-01T10:00:00Z'],
  ['a year of two digits', 'Thu, 1 Jan 98 10:00:00 EST', '1998-01-01T15:00:00Z'],
  ['a month in full', '1 September 2026 10:00:00 UTC', '2026-09-01T10:00:00Z'],
  ['RFC 3339', '2026-01-01T10:00:00.123Z', '2026-01-01T10:00:00Z'],
  ['RFC 3339 with an offset', '2026-01-01 10:00:00+02:00', '2026-01-01T08:00:00Z'],
  ['a leap second', 'Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59Z'],
  ['no zone', 'Sun, 4 Jan 2026 00:00:00', undefined],
  ['a zone of nobody', 'Sun, 4 Jan 2026 00:00:00 XYZ', undefined],
  ['no such day', 'Sun, 31 Feb 2026 00:00:00 +0000', undefined],
  ['no such hour', 'Sun, 4 Jan 2026 25:00:00 +0000', undefined],
  ['day or month first?', '1/4/2026 10:00:00 AM (GMT+00:00)', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, moment) => {
  expect(readMailDate(text)).toBe(moment);
});

test.each([
  ['2026-01-01T00:00:00Z', 47 * 3600, '2026-01-02T23:00:00Z'],
  ['2026-01-01T00:00:00Z', 1e18, undefined],
  [undefined, 60, undefined],
])('%s and %d seconds', (date, seconds, moment) => {
  expect(later(date, seconds)).toBe(moment);
});

test('each moment that is printed is read again; any text gives a moment or nothing', () => {
  const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const printed = moment.toUTCString();
      expect(readMailDate(printed)).toBe(`${moment.toISOString().slice(0, 19)}Z`);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const read = readMailDate(`${one}1 Jan 2026 10:00:00 ${other}`);
      expect(read ?? '2026-01-01T10:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
  );
});
