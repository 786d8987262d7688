import { readFileSync } from 'node:fs';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';

// The file of translations has this shape.
const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Readonly<
  Record<string, { readonly message: string }>
>;
/** What stands for the placeholders in the seed case. */
const VALUES = ['Gmail', 'example.org', 'bob@example.com', 'the person who runs example.org'];
const FIRST_SCREEN =
  /^(?:source_\w+|file_\w+|screen_not_a_domain_file_\w+|cause_\w+_(?:title|explanation|action|resend)|resend_\w+|delayed_\w+|success_\w+|accepted_(?!fact_|note_)\w+|authenticity_\w+)$/;

const filled = (message: string) =>
  message.replace(/\$(\d)/g, (_, digit: string) => VALUES[Number(digit) - 1] ?? '');
/** An address, a domain or an abbreviation in capitals is read as one known sign, as the names of people are. */
const plain = (text: string) =>
  text.replace(/[\w.-]+@[\w.-]+|\b[a-z]+\.org\b/g, 'Example').replace(/\b[A-Z]{2,}\b/g, 'Ann');
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
function gradeOf(text: string): number {
  const words = wordsOf(plain(text));
  const sentences = plain(text).match(/[^.:?]+[.:?]?/g) ?? [];
  const count = sentences.filter((sentence) => wordsOf(sentence).length > 0).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / count + (11.8 * syllables) / words.length - 15.59;
}

test('the formula tells hard words from easy ones', () => {
  expect(gradeOf('The cat sat on the mat. The dog ran to the door of the house.')).toBeLessThan(2);
  expect(
    gradeOf('Authentication infrastructure misconfiguration necessitates administrative remediation.'),
  ).toBeGreaterThan(20);
});

const texts = Object.entries(messages)
  .filter(([key]) => FIRST_SCREEN.test(key))
  .map(([key, { message }]) => [key, filled(message)] as const)
  .filter(([, text]) => wordsOf(text).length >= 12);

describe('what stands on the first screen is easy to read', () => {
  test('all the texts are looked at', () => {
    expect(texts.length).toBeGreaterThan(60);
  });
  test.each(texts)('%s', (_, text) => {
    expect(gradeOf(text)).toBeLessThanOrEqual(6);
  });
});
