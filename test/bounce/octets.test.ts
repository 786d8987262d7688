import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binaryOfOctets, octetsOfBinary, octetsOfSource } from '../../lib/bounce/octets.ts';

const octets = (text: string) => Array.from(octetsOfSource(text));

test.each([
  ['ASCII', 'Subject: a\n', Array.from(Buffer.from('Subject: a\n'))],
  ['one character an octet', 'Content-Type: text/plain; charset=iso-8859-1\n\n\u00fc\u00ff', undefined],
  [
    'a character above an octet: the source was UTF-8',
    '\u20ac\u00fc',
    Array.from(Buffer.from('\u20ac\u00fc', 'utf8')),
  ],
  [
    'letters of an octet, but the mail says UTF-8',
    'Content-Type: text/plain; charset="UTF-8"\n\n\u00fc',
    Array.from(Buffer.from('Content-Type: text/plain; charset="UTF-8"\n\n\u00fc', 'utf8')),
  ],
])('the octets of a source: %s', (_, raw, expected) => {
  expect(octets(raw)).toEqual(expected ?? Array.from(Buffer.from(raw, 'latin1')));
});

test('octets stay what they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (octets) => {
      expect(octetsOfBinary(binaryOfOctets(octets))).toEqual(octets);
    }),
  );
});
