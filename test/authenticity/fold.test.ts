import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedHost, foldedWords, hidesLetters } from '../../lib/authenticity/fold.ts';

test.each([
  ['the unseen', 'pa\u200bss\u00adword', 'password'],
  ['a Cyrillic letter among Latin ones', 'раssword', 'password'],
  ['full-width forms', 'ｌｏｇｉｎ', 'login'],
  ['a word of Cyrillic letters stays', 'пароль', 'пароль'],
])('folds %s', (_, text, folded) => {
  expect(foldedWords(text)).toBe(folded);
});

test.each([
  ['parted words', 'pa\u200bss\u200bwo\u200brd', true],
  ['two scripts in two words', 'раssword ассount', true],
  ['a soft hyphen in a long word', 'Zustellungs\u00adbenachrichtigung', false],
  ['two languages', 'Delivery failed: доставка не удалась', false],
])('hides letters: %s', (_, text, isHiding) => {
  expect(hidesLetters(text)).toBe(isHiding);
});

test('a host as the eye reads it', () => {
  expect(['micros0ft.com', 'g00gle.test', 'rnicrosoft.com'].map(foldedHost)).toEqual([
    'microsoft.com',
    'google.test',
    'microsoft.com',
  ]);
});

test('any text folds, and folds to itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof foldedWords(text) === 'string'));
});
