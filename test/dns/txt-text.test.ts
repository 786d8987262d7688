import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfTxt } from '../../lib/dns/txt-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['strings are joined without a space', [utf8('v=DKIM1; p=ab'), utf8('cd')], 'v=DKIM1; p=abcd', true],
  ['a letter may be cut between two strings', [Uint8Array.of(0xc3), Uint8Array.of(0xbc)], '\u00fc', true],
  ['latin-1 where it is no UTF-8', [Uint8Array.of(0x63, 0xe9, 0xff)], 'c\u00e9\u00ff', false],
  ['U+FFFD that was written', [utf8('a\ufffdb')], 'a\ufffdb', true],
  [
    'U+FFFD that was written, beside an odd octet',
    [utf8('\ufffd'), Uint8Array.of(0xff)],
    '\u00ef\u00bf\u00bd\u00ff',
    false,
  ],
  ['a byte order mark stays', [utf8('\ufeffv=spf1')], '\ufeffv=spf1', true],
  ['nothing', [], '', true],
])('%s', (_, strings, text, isUtf8) => {
  expect(textOfTxt(strings)).toEqual({ text, isUtf8 });
});

test('any text comes back, however it was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), (text, cut) => {
      const octets = utf8(text);
      expect(textOfTxt([octets.subarray(0, cut), octets.subarray(cut)])).toEqual({ text, isUtf8: true });
    }),
  );
});

test('any octets give one text or the other', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      const { text, isUtf8 } = textOfTxt([octets]);
      expect(Buffer.from(text, isUtf8 ? 'utf8' : 'latin1')).toEqual(Buffer.from(octets));
    }),
  );
});
