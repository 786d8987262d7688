import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesIn } from '../lib/record-diff.ts';

const marked = (record: string, ...others: string[]) =>
  differencesIn(record, others)
    .map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text))
    .join('');

test.each([
  [
    'a term is new',
    'v=spf1 mx include:a.example -all',
    ['v=spf1 mx -all'],
    'v=spf1 mx [include:a.example] -all',
  ],
  ['another end', 'v=spf1 mx -all', ['v=spf1 mx ~all'], 'v=spf1 mx [-all]'],
  ['several old ones made one', 'v=spf1 a mx -all', ['v=spf1 a -all', 'v=spf1 mx -all'], 'v=spf1 a mx -all'],
  ['tags', 'v=DMARC1; p=none; aspf=r', ['v=DMARC1;p=none;aspf=s'], 'v=DMARC1; p=none; [aspf=r]'],
  ['capitals', 'V=spf1 MX -all', ['v=spf1 mx -all'], 'V=spf1 MX -all'],
  ['a key', 'v=DKIM1; p=AbC', ['v=DKIM1; p=abc'], 'v=DKIM1; [p=AbC]'],
  ['nothing before', 'v=spf1 -all', [], '[v=spf1] [-all]'],
  ['nothing', '', ['x'], ''],
])('%s', (_, record, others, expected) => {
  expect(marked(record, ...others)).toBe(expected);
});

test('the pieces joined are the record', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (record, other) => {
      expect(
        differencesIn(record, [other])
          .map(({ text }) => text)
          .join(''),
      ).toBe(record);
      expect(differencesIn(record, [record]).every(({ isDifferent }) => !isDifferent)).toBe(true);
    }),
  );
});
