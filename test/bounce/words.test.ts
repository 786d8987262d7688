import { describe, expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { aMessage } from '../helpers/messages.ts';

const from = 'Mail Delivery Subsystem <mailer-daemon@example.org>';
const read = (text: string, subject = 'Undelivered Mail Returned to Sender', deliveryStatus?: string) =>
  parseBounce(aMessage({ from, subject, text, deliveryStatus }))?.recipients.map(
    ({ finalRecipient, action, diagnosticCode }) =>
      `${String(finalRecipient)} ${action} ${String(diagnosticCode?.code)}`,
  );

describe('each recipient with its own', () => {
  test('answers behind the addresses', () => {
    expect(read('Not delivered:\n\nbob@example.com 550 5.1.1 no\ncarol@example.net 552 5.2.2 full')).toEqual([
      'bob@example.com failed 550',
      'carol@example.net failed 552',
    ]);
  });

  test('one reply below a list is said of each', () => {
    expect(
      read(
        'Could not be delivered to:\n\n<bob@example.com>\n<carol@example.net>\n\n550 5.7.1 Not wanted here',
      ),
    ).toEqual(['bob@example.com failed 550', 'carol@example.net failed 550']);
  });

  test('a word of its own is no list', () => {
    expect(
      read('<bob@example.com>: this mailbox is gone\n\n<carol@example.net>: host said: 550 5.7.1 no'),
    ).toEqual(['bob@example.com failed undefined', 'carol@example.net failed 550']);
  });

  test('in a notice of delay, one with a permanent refusal is lost', () => {
    const text =
      'Delivery is delayed, we will keep trying.\n\n<bob@example.com>: host said: 550 5.1.1 no\n\n<carol@example.net>: host said: 451 4.3.0 later';
    expect(read(text, 'Delayed mail')).toEqual([
      'bob@example.com failed 550',
      'carol@example.net delayed 451',
    ]);
  });
});

test.each([
  ['delayed, then failed', ['delayed', '451 4.4.1 later'], ['failed', '550 5.4.1 gave up']],
  ['failed, then delayed', ['failed', '550 5.4.1 gave up'], ['delayed', '451 4.4.1 later']],
])('one mailbox reported twice, %s: the failure counts', (_, ...groups) => {
  const report = groups.map(
    ([action = '', reply = '']) =>
      `Final-Recipient: rfc822; bob@example.com\nAction: ${action}\nDiagnostic-Code: smtp; ${reply}`,
  );
  expect(
    read(
      'It could not be delivered.',
      undefined,
      `Reporting-MTA: dns; mx.example.org\n\n${report.join('\n\n')}`,
    ),
  ).toEqual(['bob@example.com failed 550']);
});

test.each([
  ['es', 'Su mensaje para bob@example.com no se ha entregado. Se seguirá intentando.'],
  ['it', 'Il messaggio per bob@example.com non è stato consegnato. Verranno effettuati altri tentativi.'],
  ['pl', 'Wiadomość do bob@example.com nie została dostarczona. Będziemy ponawiać próby.'],
  ['sv', 'Meddelandet till bob@example.com har inte levererats. Servern fortsätter att försöka.'],
  ['tr', 'bob@example.com adresine ileti teslim edilemedi. Sunucu denemeye devam edecek.'],
  ['ru', 'Письмо для bob@example.com не доставлено. Попытки будут продолжены.'],
])('late, not lost: %s', (_, text) => {
  expect(read(text, 'Vorumba')).toEqual(['bob@example.com delayed undefined']);
});
