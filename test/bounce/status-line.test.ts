import { expect, test } from 'vitest';
import { findStatusLine } from '../../lib/bounce/status-line.ts';

test.each([
  [
    'marked',
    'Hi.\n\n<bob@example.com>:\nSorry, no mailbox here. (#5.1.1)\n\nBye',
    '5.1.1',
    'Sorry, no mailbox here. (#5.1.1)',
  ],
  ['in brackets', 'try again later [#4.1.9].', '4.1.9', 'try again later [#4.1.9].'],
  ['behind its name', 'More about type 5.2.2 errors', '5.2.2', 'More about type 5.2.2 errors'],
  ['in a table', 'bob@example.com; Failed; 4.4.7 (time expired)', '4.4.7', 'Failed; 4.4.7 (time expired)'],
])('a status %s', (_, text, enhancedStatus, line) => {
  expect(findStatusLine(text)).toMatchObject({ code: undefined, enhancedStatus, line });
});

test.each(['Exim 4.9.7', 'version 5.1.1 of it', 'from 5.6.7.8', 'on 5.1.2026', ''])('none in %j', (text) => {
  expect(findStatusLine(text)).toBeUndefined();
});
