import { expect, test } from 'vitest';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import { splitNotice } from '../../lib/bounce/returned-part.ts';

const header = 'Received: from a by b\nFrom: ana@example.org\nTo: bob@example.com\nSubject: 550 5.7.1 hello';

test.each([
  ['an announcement', `It failed.\n\n--- Below this line is a copy of the message.\n\n${header}`],
  ['Exchange in another language', `It failed.\n\nUrsprüngliche Nachrichtenköpfe:\n${header}`],
])('cut at %s', (_, text) => {
  const { notice, returned } = splitNotice(text, dialects);
  expect(notice).toContain('It failed.');
  expect(notice).not.toContain('550 5.7.1');
  expect(returned).toContain('ana@example.org');
});

test.each(['It failed.', 'To: bob@example.com\nSubject: hello\n\ndid not reach bob', ''])(
  'nothing is cut from %j',
  (text) => {
    expect(splitNotice(text, dialects)).toEqual({ notice: text, returned: undefined });
  },
);

test('a header that only names the mail does not hide what the notice says behind it', () => {
  const { notice } = splitNotice(
    `This is about a mail with these fields:

  Message-id: <1@example.org>
  Date: Thu, 01 Jan 2026 00:00:00 +0000
  From: ana@example.org
  To: bob@example.com
  Subject: hello

It reached nobody:

  Recipient address: bob@example.com
`.replace(/^ {2}(?=[MDFTS])/gm, ''),
    [],
  );
  expect(notice).toContain('Recipient address: bob@example.com');
  expect(notice).not.toContain('Subject:');
});
