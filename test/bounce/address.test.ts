import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADDRESS, findAddress, findAddresses, isSameAddress } from '../../lib/bounce/address.ts';

test.each([
  ['Bob <bob@example.com>', 'bob@example.com'],
  ['rfc822;bob@example.com.', 'bob@example.com'],
  ['mailto:bob@example.com', 'bob@example.com'],
  ['"a b"@example.com', '"a b"@example.com'],
  ['büro@müller.example', 'büro@müller.example'],
  ['bob@example.jp您好', 'bob@example.jp'],
  ["<o'brien@example.net>", "o'brien@example.net"],
  ["to o'brien@example.net.", "o'brien@example.net"],
  ["<d'angelo@example.it>", "d'angelo@example.it"],
  ["la boîte d'anna@example.fr", 'anna@example.fr'],
  ["Delivery to 'bob@example.com' failed", 'bob@example.com'],
  ['bob@example', undefined],
  ['b\u001eob@example.com', undefined],
  ['anybody: *@example.com', undefined],
  ['b\u0085ob@example.com or carol@example.com', 'carol@example.com'],
  ['@example.com', undefined],
  [undefined, undefined],
])('%s', (text, address) => {
  expect(findAddress(text)).toBe(address);
});

test('two spellings of one mailbox', () => {
  expect(isSameAddress('Bob@Example.com', 'bob@example.COM')).toBe(true);
  expect(isSameAddress(undefined, undefined)).toBe(false);
});

test('every ordinary address is found as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9._+-]{0,20}[a-z]$/), fc.domain(), (local, domain) => {
      expect(findAddresses(`to <${local}@${domain}>:`).map(({ address }) => address)).toEqual([
        `${local}@${domain}`,
      ]);
    }),
  );
});

/** The places where one form for both kinds of addresses finds them, read from the left: what looking from `@` to `@` must give. */
const places = (text: string) =>
  [
    ...text.matchAll(
      new RegExp(String.raw`"[^"\n]{1,64}"@${ADDRESS.slice(ADDRESS.lastIndexOf('@') + 1)}|${ADDRESS}`, 'gu'),
    ),
  ].map(({ index }) => index);
const pieces = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom('@', '.', '"', 'a', 'b.example', ' ', '\n', '@c.example', '-', '_'),
    },
    fc.constantFrom(
      'a@b.example',
      '"x y"',
      "'",
      '\u{1d4d0}',
      '\ud83d',
      '\ude00',
      'é',
      '例',
      '您好',
      '=',
      'mailto:',
    ),
    fc.constantFrom('a'.repeat(63), 'b'.repeat(64), '\u{1d4d0}'.repeat(64), 'c.'.repeat(12)),
  ),
  { maxLength: 24 },
);

test('looking from @ to @ finds the same as one form from the left', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join('').replaceAll("'", ''); // what an apostrophe belongs to depends on what stands before it
      const found = places(text);
      fc.pre(!found.some((at) => /^[.=*]+@/.test(text.slice(at)))); // what is nothing without its dots is no address
      expect(findAddresses(text).map(({ at }) => at)).toEqual(found);
    }),
    { numRuns: 3000 },
  );
});

test.each(["o'", "a'@", '@', 'a@', '"@', '"a@', 'a.b@c.', '\u{1d4d0}@b.c', 'x'])(
  '%j without end takes no time to speak of',
  (piece) => {
    const start = performance.now();
    findAddresses(piece.repeat(256_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
