import { syllable } from 'syllable';

/** An address, a domain or an abbreviation in capitals is read as one known sign, as the names of people are. */
function plain(text: string): string {
  return text
    .replace(/[\w.-]+@[\w.-]*\w|\b(?:[\w-]+\.)+(?:org|com|net)\b/g, 'Example')
    .replace(/\b[A-Z]{2,}\b/g, 'Ann');
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

/** Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function gradeOf(text: string): number {
  const words = wordsOf(plain(text));
  const sentences = plain(text).match(/[^.:?]+[.:?]?/g) ?? [];
  const count = sentences.filter((sentence) => wordsOf(sentence).length > 0).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / count + (11.8 * syllables) / words.length - 15.59;
}
