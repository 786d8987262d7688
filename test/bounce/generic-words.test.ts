import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialects } from '../../lib/bounce/dialects/index.ts';

// What reads without any dialect must not hold a dialect's sentences in other clothes.

const folder = 'lib/bounce';
const generic = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: plain(readFileSync(`${folder}/${name}`, 'utf8')) }));

/** Code and phrases alike: lower case, single spaces, the marks of regular expressions gone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\/\*\*[^]*?\*\/|\/\/[^\n]*/g, ' ') // what a comment quotes reads nothing
    .replace(/\\[bsdw]|[\\^$?*+(){}|[\]]/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Every run of four words (of a shorter phrase the whole), or of eight signs in a script without spaces. */
function pieces(phrase: string): readonly string[] {
  const words = phrase.split(' ').filter((word) => word !== '');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(phrase))
    return signs(phrase);
  const long = Math.min(4, words.length);
  return long < 2 ? [] : words.slice(long - 1).map((_, at) => words.slice(at, at + long).join(' '));
}

function signs(phrase: string): readonly string[] {
  return Array.from({ length: Math.max(0, phrase.length - 7) }, (_, at) => phrase.slice(at, at + 8));
}

test.each(dialects.map(({ id, phrases = [] }) => ({ id, phrases })))(
  'no sentence of $id is read without it',
  ({ phrases }) => {
    const found = phrases
      .flatMap((phrase) => pieces(plain(phrase)))
      .flatMap((piece) =>
        generic.filter(({ text }) => text.includes(piece)).map(({ name }) => `${name}: ${piece}`),
      );
    expect(found).toEqual([]);
  },
);

test('the comparison would find one', () => {
  const stolen = plain(String.raw`/(?:we )?were unable to deliver\b/`);
  expect(pieces('sorry, we were unable to deliver your mail').some((piece) => stolen.includes(piece))).toBe(
    true,
  );
  expect(
    pieces('次のあて先へのメッセージは').some((piece) => 'あて先へのメッセージはエラー'.includes(piece)),
  ).toBe(true);
});
