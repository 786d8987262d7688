import { expect, test } from 'vitest';
import { wordsOfRemedy } from '../lib/remedy-words.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { remedy } from './helpers/remedies.ts';

test('who is asked for the whole mail is not told that the records are in order: DNS may not have been asked', () => {
  const asked = remedy({ id: 'get-original-headers', values: ['example.org'], changes: [] });
  expect(wordsOfRemedy(asked, 'Gmail', t).text).not.toContain('in order');
  expect(wordsOfRemedy(asked, 'Gmail', t).text).toContain('paste all of it here');
});
