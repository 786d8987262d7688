import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../lib/bounce/evidence.ts';
import { aMessage } from '../helpers/messages.ts';
import { castVotes, ENOUGH, isNotice } from '../../lib/bounce/votes.ts';
import { AGAINST } from '../../lib/bounce/votes-against.ts';
import { gramsOf } from '../../lib/search/grams.ts';
import { FOR } from '../../lib/bounce/votes-for.ts';

function evidence(from: string, subject: string, notice: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    message: aMessage({ from, to: 'ana@example.org', subject, text: notice }),
    notice,
    grams: gramsOf([from, subject, notice].join('\n')),
    hasDialect: false,
    hasKnownSubject: false,
    hasShownReport: false,
    hasMachinePart: false,
    hasReturnedHeader: false,
    hasRecipient: true,
    reply: 'none',
    ...changes,
  };
}

test('the votes say why', () => {
  const cast = castVotes(
    evidence('postmaster@example.org', 'Undeliverable: x', 'It could not be delivered.'),
  );
  expect(cast.map(({ name }) => name)).toEqual([
    'daemon address',
    'daemon name',
    'subject form',
    'failure words',
    'recipient named',
  ]);
});

test.each([
  ['German', 'Ihre Nachricht konnte nicht zugestellt werden.'],
  ['French', "Votre message n'a pas pu être remis à ce destinataire."],
  ['Spanish', 'No se pudo entregar su mensaje.'],
  ['Japanese', 'メールを配信できませんでした。'],
])('a daemon and words of failure are enough: %s', (_, words) => {
  expect(isNotice(evidence('MAILER-DAEMON@example.org', 'x', words))).toBe(true);
});

const words = 'Your message to bob@example.com was refused.';
test.each([
  [
    'a robot that names somebody',
    evidence('MAILER-DAEMON@example.org', 'Vorumba', '<bob@example.com>: kisel'),
  ],
  ['a gateway by its name', evidence('Mail Gateway <gw@example.org>', 'Refused', words)],
  [
    'a filter, greeting politely',
    evidence('Filtro de correo <filtro@example.org>', 'Undelivered', `Hello,\n\n${words}`),
  ],
  [
    'anybody who speaks of the reader’s mail',
    evidence('Message Desk <desk@example.org>', 'Your mail was refused', words),
  ],
  [
    'an address that nobody reads',
    evidence('Acme <noreply@acme.example>', 'Your message was not delivered', words),
  ],
])('a notice: %s', (_, given) => {
  expect(isNotice(given)).toBe(true);
});

test('what the header says of itself is believed where the parts cannot be read', () => {
  const origin = { namesFailedRecipients: true, isDeliveryReport: true, isOfList: false, isAutoReply: false };
  const given = evidence('Info <info@example.org>', 'Hello', 'Vorumba kisel.');
  expect(isNotice(given)).toBe(false);
  expect(isNotice({ ...given, message: { ...given.message, origin } })).toBe(true);
});

test('the subject of the thread, which a webmail shows for the notice, is no answer', () => {
  expect(isNotice(evidence('MAILER-DAEMON@example.org', 'Re: Offer', 'It could not be delivered.'))).toBe(
    true,
  );
});

test.each([
  [
    'a postmaster who says nothing of a failure',
    evidence('Postmaster <postmaster@example.org>', 'Maintenance', 'We move on Friday.'),
  ],
  [
    'a look-alike of a daemon',
    evidence('Bob <bob.mailer-daemon-fan@example.com>', 'x', 'mail could not be delivered'),
  ],
  [
    'the day’s numbers, in another language',
    evidence(
      'Postmaster <postmaster@mx1.example.org>',
      'mx1 : résumé quotidien du courrier',
      'Messages remis : 5211\n  550 5.1.1 utilisateur inconnu      211\n<bob@example.net> : connexion expirée',
      { reply: 'status' },
    ),
  ],
  [
    'numbers of mails, whatever the subject',
    evidence(
      'Postmaster <postmaster@mx1.example.org>',
      'mx1',
      'Messages reçus : 5504\nMessages remis : 5211\n  550 5.1.1 utilisateur inconnu      211\n  554 5.7.1 liste noire     155\n<bob@example.net> : expiré',
      { reply: 'status' },
    ),
  ],
  [
    'a failure of nobody’s mail, with words enough to name somebody',
    evidence(
      'Postmaster <postmaster@win.example.net>',
      'Returned mail: your payout failed',
      'Your payout of today could not be delivered to your wallet. Confirm the address within one day here: https://pay.example.net/1',
      { hasRecipient: false },
    ),
  ],
  [
    'an answer',
    evidence('postmaster@example.org', 'Re: Undeliverable: x', 'could not be delivered', {
      reply: 'code',
    }),
  ],
  [
    'an abuse report',
    evidence('postmaster@example.org', 'Report', 'This is an email abuse report: delivery failed', {
      reply: 'status',
    }),
  ],
  [
    'a warning that quotes a reply',
    evidence('Quota <quota@example.com>', 'Almost full', 'Then senders get "552 5.2.2 mailbox full".', {
      reply: 'status',
    }),
  ],
  [
    'a person who runs the mail and writes about a refusal',
    evidence(
      'Postmaster <postmaster@example.org>',
      'Your question',
      'Hi Ana,\n\nthe 550 5.7.1 you saw is our filter, your mail could not be delivered.\n\nRegards',
      {
        reply: 'status',
      },
    ),
  ],
  ['no sender known', evidence('', 'x', 'could not be delivered')],
  [
    'a person whose own mail came back',
    evidence('Ann <ann@example.org>', 'Question', 'My mail to bob@example.com was returned: 550 5.1.1.', {
      reply: 'status',
    }),
  ],
  [
    'a parcel',
    evidence(
      'Parcels <delivery@post.example>',
      'Delivery failed: we missed you',
      'Your parcel for bob@example.com was not delivered.',
    ),
  ],
  [
    'a trap that counts mails',
    evidence(
      'MAILER-DAEMON@web.example',
      '7 undelivered incoming mails',
      'Mails to bob@example.com could not be delivered.',
    ),
  ],
  [
    'a ticket about a refusal',
    evidence(
      'postmaster@example.org',
      'We received your request [#90412]',
      'Your mail was rejected: 550 5.7.1',
      { reply: 'status' },
    ),
  ],
  [
    'what a program says',
    evidence(
      'Hooks <hooks@example.org>',
      'event=bounce',
      '{"event":"bounce","email":"bob@example.com","reason":"550 5.1.1"}',
      {
        reply: 'status',
      },
    ),
  ],
  [
    'an announcement that names nobody',
    evidence('postmaster@example.org', 'Work on the mail server', 'Until ten mail could not be delivered.', {
      hasRecipient: false,
    }),
  ],
  [
    'a mailbox that is nearly full',
    evidence(
      'postmaster@example.org',
      'Your mailbox',
      'ana@example.org is 93 % full. Soon mail will be refused.',
    ),
  ],
  [
    'a log',
    evidence(
      'MAILER-DAEMON@mx.example.org',
      'Daily report',
      'Nov 26 10:00:01 mx postfix/smtp[4711]: 3F8: to=<bob@example.com>, status=bounced (550 5.1.1 no)',
      { reply: 'status' },
    ),
  ],
  [
    'statistics',
    evidence(
      'MAILER-DAEMON@mx.example.org',
      'Totals',
      '   4120   received\n   4388   delivered\n     29   bounced\n    811   rejected\n550 5.1.1 <bob@example.com> no',
      { reply: 'status' },
    ),
  ],
  [
    'the mail of a scheduled job',
    evidence('Cron Daemon <root@mx.example.org>', 'Cron <root@mx> mailq', 'bob@example.com: 550 5.1.1 no', {
      reply: 'status',
    }),
  ],
  [
    'a campaign and its returns',
    evidence(
      'Reports <reports@news.example.com>',
      'Your campaign: 12 bounces',
      'bob@example.com: mailbox full\ncarol@example.net: user unknown (550 5.1.1)\ndan@example.org: no',
      { reply: 'status' },
    ),
  ],
  [
    'a list’s mail',
    evidence('info@example.org', 'Undeliverable mail explained', 'bob@example.com could not be delivered', {
      message: aMessage({
        source: 'raw',
        from: 'info@example.org',
        subject: 'Undeliverable mail explained',
        origin: {
          namesFailedRecipients: false,
          isDeliveryReport: false,
          isOfList: true,
          isAutoReply: false,
        },
      }),
    }),
  ],
])('not a notice: %s', (_, given) => {
  expect(isNotice(given)).toBe(false);
});

test('asked in whatever order, and not to the end: the sum of all votes decides', () => {
  const words = fc.constantFrom(
    'It could not be delivered.',
    'bob@example.com could not be reached',
    '<bob@example.com>:',
    'Please confirm that you sent this',
    'Feedback-Type: abuse',
    '> quoted',
    'Final-Recipient: rfc822; bob@example.com',
    'unsubscribe',
    'Dear Ana,',
    'words',
  );
  const flags = fc.record({
    hasDialect: fc.boolean(),
    hasKnownSubject: fc.boolean(),
    hasShownReport: fc.boolean(),
    hasMachinePart: fc.boolean(),
    hasReturnedHeader: fc.boolean(),
    hasRecipient: fc.boolean(),
    reply: fc.constantFrom('status', 'code', 'none'),
  });
  const from = fc.constantFrom('MAILER-DAEMON@example.org', 'bob@example.com', 'Postmaster', '');
  const subject = fc.constantFrom('Undeliverable: x', 'Re: x', 'Out of office', '');
  fc.assert(
    fc.property(from, subject, fc.array(words, { maxLength: 5 }), flags, (sender, about, lines, changes) => {
      const one = evidence(sender, about, lines.join('\n'), changes);
      const cast = [...FOR, ...AGAINST].filter(({ holds }) => holds(one));
      const sum = cast.reduce((total, { weight }) => total + weight, 0);
      expect(isNotice(one)).toBe(sum >= ENOUGH && cast.some(({ isContent }) => isContent === true));
    }),
    { numRuns: 1000 },
  );
});

test('a vote that is cast last can only add: the others decide where they suffice', () => {
  const costly = [...FOR, ...AGAINST].filter(({ isCostly }) => isCostly === true);
  expect(costly.length).toBeGreaterThan(0);
  expect(costly.filter(({ weight }) => weight <= 0)).toEqual([]);
});
