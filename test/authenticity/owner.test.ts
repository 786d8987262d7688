import { expect, test } from 'vitest';
import { judgeOwner } from '../../lib/authenticity/owner.ts';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { aMessage } from '../helpers/messages.ts';
import { reportOf, refused } from '../helpers/reports.ts';

const verdictOf = (originalHeaders: string | undefined, to = 'ada@example.org') => {
  const message = aMessage({
    from: 'MAILER-DAEMON@mx.example.net',
    to,
    subject: 'Undelivered Mail Returned to Sender',
    text: '<bob@example.com>: host mx.example.com said: 550 5.1.1 User unknown',
    originalHeaders,
  });
  return judgeOwner(message, parseBounce(message) ?? reportOf(refused('550 5.1.1 User unknown'))).verdict;
};
const header = (from: string, id: string, more = '') =>
  `From: ${from}\nTo: bob@example.com\nMessage-ID: <1@${id}>\nDate: Thu, 12 Nov 2026 10:00:00 +0000\n${more}`;
const FAILS =
  'Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=example.org; dmarc=fail header.from=example.org\n';

test.each([
  ['nothing came back', undefined, 'unclear'],
  ['from the reader, by the reader’s system', header('ada@example.org', 'mail.example.org'), 'yours'],
  ['from the reader, numbered elsewhere', header('ada@example.org', 'vps.example.net'), 'unclear'],
  ['from the reader, every proof failed', header('ada@example.org', 'vps.example.net', FAILS), 'not-yours'],
  ['from somebody else', header('eve@example.net', 'vps.example.net'), 'not-yours'],
  ['from somebody else, by the reader’s system', header('eve@example.net', 'example.org'), 'unclear'],
] as const)('%s', (_, headers, verdict) => {
  expect(verdictOf(headers)).toBe(verdict);
});

test('at a free-mail house the address counts, not the domain', () => {
  expect(verdictOf(header('eve.example@gmail.com', 'vps.example.net'), 'ada.example@gmail.com')).toBe(
    'not-yours',
  );
});
