import { expect, test } from 'vitest';
import { translateEnglish } from '../../scripts/inspect/translate-english.ts';

test('the English words of a key', () => {
  expect(translateEnglish('extName')).toBe('Bounce Inspector');
});
