import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf7 } from '../../lib/bounce/utf-7.ts';

test.each([
  ['plain words, 550 5.1.1', 'plain words, 550 5.1.1'],
  ['1 +- 1', '1 + 1'],
  ['Zur+APw-ck', 'Zurück'],
  ['Zur+APw ck', 'Zurü ck'],
  ['+ZeVnLIqe-', '日本語'],
  ['+2D3eAA-', '\u{1f600}'],
  ['bob+tag@example.com', 'bob+tag@example.com'],
  ['1+1', '1+1'],
  ['+', '+'],
])('%s', (encoded, text) => {
  expect(decodeUtf7(encoded)).toBe(text);
});

test('whatever is encoded comes back', () => {
  const encode = (text: string) => {
    const units = Buffer.from(text, 'utf16le').swap16();
    return text === '' ? '' : `+${units.toString('base64').replace(/=+$/, '')}-`;
  };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(decodeUtf7(encode(text))).toBe(text);
    }),
  );
});
