import { expect, test } from 'vitest';
import { folded, foldedLiteral } from '../../lib/search/fold.ts';

const units = Array.from({ length: 0x10000 }, (_, unit) => unit)
  .filter((unit) => unit < 0xd800 || unit > 0xdfff)
  .map((unit) => String.fromCharCode(unit));
const everyUnit = units.join('');

/** As runs are told: grams.ts passes over case in ASCII. */
function asTold(text: string): string {
  return folded(text).toLowerCase().replace(/\s/g, ' ').replace(/\d/g, '0');
}

test('characters that an expression takes for one another are folded to one, whatever the flags', () => {
  const cased = units.filter((unit) => unit.toLowerCase() !== unit || unit.toUpperCase() !== unit);
  const apart = cased.flatMap((unit) => {
    const literal = foldedLiteral(unit);
    if (literal === undefined) return [];
    const escape = `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return ['gi', 'giu']
      .flatMap((flags) => everyUnit.match(new RegExp(escape, flags)) ?? [])
      .filter((other) => asTold(other) !== literal)
      .map((other) => `${unit} and ${other}`);
  });
  expect(cased.length).toBeGreaterThan(2000);
  expect(apart).toEqual([]);
});

test('white space is a space, and nothing else is', () => {
  expect(units.filter((unit) => /\s/.test(unit) !== (asTold(unit) === ' '))).toEqual([]);
});

test.each(['ß', '\ufb01', 'İ', '\u{1f600}', '\ud83d'])('nothing is said of %j', (character) => {
  expect(foldedLiteral(character)).toBeUndefined();
});

test.each([
  ['User  \tUnknown 550', 'user unknown 000'],
  ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
  ['\u212aelvin', 'kelvin'],
])('%j is folded to %j', (written, expected) => {
  expect(foldedLiteral(written)).toBe(expected);
});
