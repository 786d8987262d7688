import { expect, test } from 'vitest';
import { splitNotice } from '../../lib/bounce/returned-part.ts';

const header = 'Received: from a by b\nFrom: ana@example.org\nTo: bob@example.com\nSubject: 550 5.7.1 hello';

test.each([
  ['an announcement', `It failed.\n\n--- Below this line is a copy of the message.\n\n${header}`],
  ['Exchange in another language', `It failed.\n\nUrsprüngliche Nachrichtenköpfe:\n${header}`],
])('cut at %s', (_, text) => {
  const { notice, returned } = splitNotice(text);
  expect(notice).toContain('It failed.');
  expect(notice).not.toContain('550 5.7.1');
  expect(returned).toContain('ana@example.org');
});

test.each(['It failed.', 'To: bob@example.com\nSubject: hello\n\ndid not reach bob', ''])(
  'nothing is cut from %j',
  (text) => {
    expect(splitNotice(text)).toEqual({ notice: text, returned: undefined });
  },
);
