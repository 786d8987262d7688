import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64OfOctets, octetsOfBase64 } from '../../lib/platform/base64.ts';

test('octets come back as they went', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (octets) => {
      expect(octetsOfBase64(base64OfOctets(octets))).toEqual(octets);
    }),
  );
});

test.each(['=', 'a', 'ä', '<script>'])('%s is none', (text) => {
  expect(octetsOfBase64(text)).toBeUndefined();
});
