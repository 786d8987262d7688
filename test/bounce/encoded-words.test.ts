import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEncodedWords, octetsOfBase64 } from '../../lib/bounce/encoded-words.ts';

test.each([
  ['quoted, UTF-8', '=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <j@example.org>', 'Jörg Müller <j@example.org>'],
  ['base64', '=?utf-8?B?QW5nZWJvdCBmw7xyIFNpZQ==?=', 'Angebot für Sie'],
  ['two in a row are one (RFC 2047 §6.2)', '=?utf-8?q?An?=\n =?utf-8?q?na?=', 'Anna'],
  ['latin-1', '=?iso-8859-1?q?Ren=E9?=', 'René'],
  ['Japanese', '=?ISO-2022-JP?B?GyRCJTclRCVMGyhC?=', 'シツヌ'],
  ['with a language (RFC 2231 §5)', '=?us-ascii*en?q?Bob?=', 'Bob'],
  ['of a charset that nobody knows', '=?x-unheard-of?q?Bob?=', 'Bob'],
  ['none', 'a =?= b ?= c', 'a =?= b ?= c'],
])('%s', (_, written, read) => {
  expect(decodeEncodedWords(written)).toBe(read);
});

test('base64 is what it was made from', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      expect([...octetsOfBase64(Buffer.from(octets).toString('base64'))]).toEqual([...octets]);
    }),
  );
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('b', 'q'), (data, kind) => {
      expect(typeof decodeEncodedWords(`=?utf-8?${kind}?${data}?=`)).toBe('string');
    }),
  );
});
