import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRefusedCommand } from '../../lib/bounce/smtp-command.ts';

describe('the step at which a mail was refused', () => {
  test.each([
    ['host mx.example.com[192.0.2.25] said: 550 no (in reply to RCPT TO command)', 'rcpt-to'],
    ['said: 550 no (in reply to\n    end of DATA command)', 'end-of-data'],
    ['said: 530 no (in reply to MAIL FROM command)', 'mail-from'],
    ['said: 454 no (in reply to STARTTLS command)', 'starttls'],
    ['refused to talk to me: 554 no (in reply to initial server greeting)', 'connect'],
    ['conversation with mx.example.com timed out while sending RCPT TO', 'rcpt-to'],
    ['lost connection while receiving the initial server greeting', 'connect'],
    ['lost connection while performing the EHLO handshake', 'ehlo'],
    ['lost connection while sending end of data -- message may be sent more than once', 'end-of-data'],
    ['timed out while sending message body', 'end-of-data'],
    ['SMTP error from remote mail server after RCPT TO:<bob@example.com>:\n 550 no', 'rcpt-to'],
    ['SMTP error from remote mail server after pipelined MAIL FROM:<a@example.org> SIZE=1:', 'mail-from'],
    ['SMTP error from remote mail server after end of data:', 'end-of-data'],
    ['SMTP error from remote mail server after initial connection:', 'connect'],
    ['SMTP error from remote mailer after DATA:', 'data'],
    ['Remote host closed connection in response to initial greeting', 'connect'],
    ["Host 'mx.example.com' rejected command 'RCPT TO:<bob@example.com>' with code 550", 'rcpt-to'],
    ['Remote host said: 554 5.7.1 no [MAIL_FROM]', 'mail-from'],
    ['Remote host said: 554 5.7.1 no [BODY]', 'end-of-data'],
    ['hMailServer sent: RCPT TO:<bob@example.com>\nRemote server replied: 550 no', 'rcpt-to'],
    ['192.0.2.25 does not like recipient.\nRemote host said: 550 no', 'rcpt-to'],
    ['192.0.2.25 failed after I sent the message.', 'end-of-data'],
    ['Connected to 192.0.2.25 but my name was rejected.', 'ehlo'],
    ['connect to mx.example.com[192.0.2.25]:25: Connection refused', 'connect'],
    ['>>> RCPT To:<bob@example.com>\n<<< 550 5.1.1 no', 'rcpt-to'],
    ['>>> RCPT To:<bob@example.com>\n<<< 250 ok\n>>> DATA\n<<< 354 go\n>>> .\n<<< 554 no', 'end-of-data'],
    ['>>> DATA\n<<< 550 5.1.1 <bob@example.com>... no\n550 5.1.1 no\n<<< 503 5.0.0 Need RCPT', 'rcpt-to'],
    ['>>> DATA\n<<< 554 no', 'data'],
    ['>>> RCPT To:<eve@example.com>\n<<< 550 a\n>>> RCPT To:<bob@example.com>\n<<< 452 b', 'rcpt-to'],
    ['--> MAIL From:<ana@example.org>\n<-- 530 no', 'mail-from'],
  ])('%j', (text, command) => {
    expect(findRefusedCommand(text, 'bob@example.com')).toBe(command);
  });

  test.each([
    '',
    '550 5.1.1 User unknown',
    'Your data was in reply to our connection last week.\nIt could not be sent.',
    'Please make sure that RCPT TO is right before you try after DATA protection day.',
    '>>> QUIT\n<<< 221 bye',
  ])('not told by %j', (text) => {
    expect(findRefusedCommand(text, undefined)).toBeUndefined();
  });
});

test('any text, in time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, address) => {
      const command = findRefusedCommand(`>>> ${text}\n<<< 550 ${text} (in reply to ${text})`, address);
      expect(command ?? 'data').toMatch(
        /^(?:connect|ehlo|starttls|auth|mail-from|rcpt-to|data|end-of-data)$/,
      );
    }),
  );
  const start = performance.now();
  for (const piece of [
    '>>> DATA\n',
    '<<< 550 no\n',
    'in reply to ',
    'SMTP error ',
    'the ',
    ' [',
    'connect to a',
    ' ',
  ])
    findRefusedCommand(piece.repeat(256_000 / piece.length), 'bob@example.com');
  expect(performance.now() - start).toBeLessThan(3000);
});
