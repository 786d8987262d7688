import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, isBase64 } from '../../../lib/checks/dkim/base64.ts';
import { encodeBase64 } from '../../../lib/repair/encode.ts';

test.each([
  { name: 'whole', text: 'AAEC', octets: [0, 1, 2] },
  { name: 'with padding', text: 'AAE=', octets: [0, 1] },
  { name: 'without padding', text: 'AAE', octets: [0, 1] },
  { name: 'spare bits that are set are dropped', text: 'AAF/AQ', octets: [0, 1, 127, 1] },
  { name: 'one digit of a group is no octet', text: 'AAECA', octets: [0, 1, 2] },
  { name: 'one digit', text: 'A', octets: [] },
  { name: 'octets above 127', text: '////', octets: [255, 255, 255] },
  { name: 'too little padding for what was cut', text: 'AA=', octets: [0] },
  { name: 'empty', text: '', octets: undefined },
  { name: 'padding alone', text: '==', octets: undefined },
  { name: 'a blank', text: 'AA EC', octets: undefined },
  { name: 'the alphabet of addresses', text: 'AA-_', octets: undefined },
  { name: 'padding in the middle', text: 'AA==AA', octets: undefined },
])('$name', ({ text, octets }) => {
  expect(decodeBase64(text)).toEqual(octets);
});

test('whatever is base64 is read as any other reader does, and never throws', () => {
  const digits = fc.string({ unit: fc.constantFrom(...Array.from('AZaz09+/=')), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), (text) => {
      const read = decodeBase64(text);
      expect(read).toEqual(isBase64(text) ? [...Buffer.from(text, 'base64')] : undefined);
    }),
  );
});

test('octets come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
      expect(encodeBase64([...octets])).toBe(Buffer.from(octets).toString('base64'));
      expect(decodeBase64(encodeBase64([...octets])) ?? []).toEqual([...octets]);
    }),
  );
});
