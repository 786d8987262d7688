import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCutAddresses } from '../../lib/bounce/cut-address.ts';

test.each([
  ['by a line end', '<bob@exam\nple.com>: no', '<bob@example.com>: no'],
  ['with an indent', '<bob@example.\n    com>', '<bob@example.com>'],
  ['by a soft line end', '<bob@exam=\nple.com>', '<bob@example.com>'],
  ['twice', '<bob@ex\nam\nple.com>', '<bob@example.com>'],
  ['right behind the @', '<bob@\nexample.com>', '<bob@example.com>'],
])('%s', (_, text, joined) => {
  expect(joinCutAddresses(text)).toBe(joined);
});

test.each([
  ['no brackets', 'bob@exam\nple.com'],
  ['two addresses', '<bob@example.com\ncarol@example.net>'],
  ['words', '<bob@example.com\nis gone>'],
  ['no address when joined', '<bob@exam\nple>'],
])('not certain: %s', (_, text) => {
  expect(joinCutAddresses(text)).toBe(text);
});

test('any text loses nothing but line ends; in time', () => {
  const bare = (text: string) => text.replace(/=?\n[ \t]*/g, '');
  fc.assert(
    fc.property(fc.string(), (text) => {
      const given = `<${text}@exam\nple.com>${text}\n`;
      expect(bare(joinCutAddresses(given))).toBe(bare(given));
    }),
  );
  const start = performance.now();
  for (const piece of ['<', '<a@', '<a@b\n', '\n', '<a@b=\nc', 'a'])
    joinCutAddresses(piece.repeat(256_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});
