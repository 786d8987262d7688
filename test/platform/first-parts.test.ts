import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstParts } from '../../lib/platform/first-parts.ts';

const mail = (parts: number, name = 'b') =>
  `Content-Type: multipart/mixed; boundary="${name}"\n\n${`--${name} \r\n\r\nwords\r\n`.repeat(parts)}--${name}--\n`;

test('a mail of some parts stays whole', () => {
  expect(firstParts(mail(100))).toBe(mail(100));
});

test('of a mail of many parts the first 200 stay', () => {
  const cut = firstParts(mail(300));
  expect(mail(300).startsWith(cut)).toBe(true);
  expect(cut.split('--b ').length - 1).toBe(200);
});

test('rulers and dashes are no boundaries', () => {
  const text = `boundary=x\n${'---\n--y\n'.repeat(1000)}`;
  expect(firstParts(text)).toBe(text);
});

test('of many lines the first 10 000 stay', () => {
  expect(firstParts('a\n'.repeat(20_000))).toBe('a\n'.repeat(10_000));
});

test('any text: its beginning, whole where it is short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(firstParts(text)).toBe(text);
    }),
  );
});
