import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksHoldReader, linksOf } from '../../lib/bounce/reader-in-links.ts';

const reader = 'Ada <ada@example.org>';

test.each([
  ['plain', 'https://evil.test/?e=ADA@example.org', true],
  ['escaped', 'https://evil.test/?e=ada%40example.org', true],
  ['escaped twice', 'https://evil.test/?e=ada%2540example.org', true],
  ['in the fragment', 'https://evil.test/#ada@example.org', true],
  ['base64', `https://evil.test/${btoa('ada@example.org')}`, true],
  ['base64 of more', `https://evil.test/?x=${btoa('{"u":"ada@example.org"}')}`, true],
  ['another address', 'https://evil.test/?e=bob@example.org', false],
  ['a mail to the reader', 'mailto:ada@example.org', false],
])('%s', (_, link, holds) => {
  expect(linksHoldReader([link], reader)).toBe(holds);
});

test('where the reader is not known, nothing can be said', () => {
  expect(linksHoldReader(['https://evil.test/?e=ada@example.org'], '')).toBe(false);
});

test('in base64 wherever it stands', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', '1', '9', '&', '=', '"') });
  fc.assert(
    fc.property(piece, piece, (before, behind) => {
      const link = `https://evil.test/${btoa(`${before}ada@example.org${behind}`)}`;
      expect(linksHoldReader([link], reader)).toBe(true);
    }),
  );
});

test('links of HTML and text', () => {
  expect(linksOf('<a href="https://a.test/x?y">b</a> http://c.test.')).toEqual([
    'https://a.test/x?y',
    'http://c.test.',
  ]);
});
