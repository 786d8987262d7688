import { expect, test } from 'vitest';
import { readAuthors } from '../../lib/bounce/from-field.ts';

test.each<readonly [string, readonly string[], number, readonly string[]]>([
  ['a bare address', ['ana@example.org'], 1, ['example.org']],
  ['a name', ['Ana <ana@Example.org>'], 1, ['example.org']],
  ['a name with a comma in quotation marks', ['"Smith, Ana" <ana@example.org>'], 1, ['example.org']],
  ['a name with a comma, without them', ['Smith, Ana <ana@example.org>'], 1, ['example.org']],
  ['an address for a name', ['"bob@example.net" <ana@example.org>'], 1, ['example.org']],
  ['an address for a name, unquoted', ['bob@example.net <ana@example.org>'], 1, ['example.org']],
  ['two writers', ['Ana <ana@example.org>, bob@example.net'], 2, ['example.org', 'example.net']],
  ['two writers of one house', ['ana@example.org, Bob <bob@example.org>'], 2, ['example.org']],
  ['the same one twice', ['ana@example.org, Ana <ANA@example.org>'], 1, ['example.org']],
  ['two fields', ['ana@example.org', 'bob@example.net'], 2, ['example.org', 'example.net']],
  [
    'semicolons, as people type them',
    ['ana@example.org; bob@example.net'],
    2,
    ['example.org', 'example.net'],
  ],
  ['a group', ['Staff: ana@example.org, bob@example.net;'], 2, ['example.org', 'example.net']],
  ['an empty group', ['undisclosed-recipients:;'], 0, []],
  ['nothing', [''], 0, []],
  ['no field', [], 0, []],
  ['a name alone', ['Ana'], 0, []],
  ['empty brackets', ['Ana <>'], 0, []],
  ['a local part alone', ['<root>'], 0, []],
  ['an address inside an encoded word', ['=?utf-8?Q?Ana_=3Cana=40example.org=3E?='], 0, []],
  [
    'a comment with an address',
    ['ana@example.org (was bob@example.net (then x@example.com))'],
    1,
    ['example.org'],
  ],
  ['a quotation mark that never closes', ['"Ana <ana@example.org>'], 1, ['example.org']],
  ['a bracket that never closes', ['Ana <ana@example.org'], 1, ['example.org']],
  ['a parenthesis that never closes', ['Ana (sales <ana@example.org>'], 1, ['example.org']],
  ['a quoted local part', ['"ana, b"@example.org'], 1, ['example.org']],
  ['a domain literal', ['ana@[192.0.2.1]'], 1, []],
  ['a host without dots', ['root@localhost'], 1, []],
  ['another script', ['ana@bücher.example'], 1, ['xn--bcher-kva.example']],
  ['an obsolete route', ['<@example.net:ana@example.org>'], 1, ['example.org']],
])('%s', (_, fields, count, domains) => {
  expect(readAuthors(fields)).toEqual({ count, domains });
});

test.each([
  ['addresses', 'ana@example.org,'],
  ['quotation marks', '"'],
  ['escaped quotation marks', String.raw`\"`],
  ['brackets', '<'],
  ['parentheses', '('],
  ['pairs of parentheses', '()'],
  ['at signs', '@'],
  ['colons', ':a@b'],
])('a field of 5 MB of %s is read at once', (_, piece) => {
  const start = performance.now();
  const { count } = readAuthors([piece.repeat(Math.ceil((5 * 1024 * 1024) / piece.length))]);
  expect(count).toBeLessThan(1001);
  expect(performance.now() - start).toBeLessThan(1000);
});
