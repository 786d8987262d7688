import { expect, test } from 'vitest';
import { MAX_RAW } from '../lib/bounce/message.ts';
import { judgeFiles } from '../lib/file-trouble.ts';

test.each([
  ['none', [], 'none'],
  ['one', [{ size: 5 }], undefined],
  ['one of 5 MB', [{ size: MAX_RAW }], undefined],
  ['one of more', [{ size: MAX_RAW + 1 }], 'too-large'],
  ['an empty one', [{ size: 0 }], 'empty'],
  ['two', [{ size: 5 }, { size: 5 }], 'several'],
])('%s', (_, files, trouble) => {
  expect(judgeFiles(files)).toBe(trouble);
});
