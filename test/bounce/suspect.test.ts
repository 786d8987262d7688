import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castSuspicion, isSuspected } from '../../lib/bounce/suspect.ts';

const mail = (from: string, subject: string, text: string, replyText?: string) => ({
  from,
  subject,
  text,
  replyText,
});
const reply = '550 5.7.1 Message refused by policy';

const suspected: readonly (readonly [why: string, ReturnType<typeof mail>])[] = [
  ['Gmail’s card', mail('mailer-daemon@googlemail.com', 'Minutes', 'Nachricht blockiert', reply)],
  [
    'Gmail’s card without a code',
    mail('Mail Delivery Subsystem <mailer-daemon@googlemail.com>', 'Minutes', 'x', 'DNS error: NXDOMAIN'),
  ],
  [
    'Postfix',
    mail(
      'MAILER-DAEMON@mx.example.net',
      'Undelivered Mail Returned to Sender',
      'This is the mail system at host mx.example.net.',
    ),
  ],
  [
    'Exchange, name only',
    mail('Microsoft Outlook', 'Unzustellbar: Angebot', 'Diagnostic information for administrators:\nx'),
  ],
  ['Exchange, name only, behind a label', mail('Von: Microsoft Outlook', 'Unzustellbar: Angebot', reply)],
  [
    'a success notice goes to the worker, too',
    mail('postmaster@example.org', 'Delivered: Offer', 'Your message was delivered'),
  ],
  [
    'a notice from another sender, with two strong signs',
    mail(
      'bounce-handler@lists.example',
      'Mail trouble',
      `Reporting-MTA: dns; x\nDiagnostic-Code: smtp; ${reply}`,
    ),
  ],
  [
    'words only, from a daemon',
    mail('mailer-daemon@example.org', 'Hello', 'Your mail could not be delivered.'),
  ],
];
test.each(suspected)('suspected: %s', (_, message) => {
  expect(isSuspected(message)).toBe(true);
});

const innocent: readonly (readonly [why: string, ReturnType<typeof mail>])[] = [
  ['a person', mail('ann@example.org', 'Lunch', 'Half past twelve?')],
  [
    'a person who forwards a bounce',
    mail(
      'dave@example.net',
      'Fwd: Undelivered Mail Returned to Sender',
      `This is the mail system at host x.\n${reply}\nFinal-Recipient: rfc822; a@b.example`,
    ),
  ],
  [
    'a person who answers one',
    mail('dave@example.net', 'AW: Unzustellbar', `${reply}\nDiagnostic-Code: smtp; 550`),
  ],
  ['the daemon’s name in a display name', mail('Mailer-Daemon <offers@shop.example>', 'Sale', 'Only today')],
  ['the daemon inside another local part', mail('mailer-daemon.offers@shop.example', 'Sale', `Now ${reply}`)],
  [
    'a parcel number like a code',
    mail('orders@shop.example', 'Your order 550-5.7.1 has shipped', 'Parcel number 5.7.26 550'),
  ],
  ['a daemon without any sign', mail('postmaster@example.org', 'Welcome', 'Your new mailbox is ready.')],
  [
    'Microsoft Outlook with another address',
    mail('Microsoft Outlook <news@shop.example>', 'Tips', 'Learn to sort your mail'),
  ],
];
test.each(innocent)('innocent: %s', (_, message) => {
  expect(isSuspected(message)).toBe(false);
});

test('any text gives votes, quickly', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (from, subject, text) => {
      expect(castSuspicion({ from, subject, text, replyText: undefined }).length).toBeLessThanOrEqual(8);
    }),
  );
});
test.each([
  '550 '.repeat(64_000),
  '5.1.'.repeat(64_000),
  'Hi. This is the '.repeat(16_000),
  '-'.repeat(256_000),
  'not be deliver'.repeat(18_000),
])('256 KB of hostile text is looked at within a second (%#)', (text) => {
  const start = performance.now();
  castSuspicion({ from: text, subject: text, text, replyText: undefined });
  expect(performance.now() - start).toBeLessThan(1000);
});
