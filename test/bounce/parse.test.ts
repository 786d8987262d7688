import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../lib/bounce/message.ts';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { classify } from '../../lib/knowledge/classify.ts';
import { aMessage } from '../helpers/messages.ts';

const root = 'test/fixtures/bounces';

const blank = aMessage({});

function fixture(name: string): Message {
  const all = readFileSync(`${root}/${name}/notice.txt`, 'utf8');
  const at = all.indexOf('\n\n');
  const [from = '', to = '', subject = ''] = all
    .slice(0, at)
    .split('\n')
    .map((line) => line.replace(/^[A-Za-z]+: /, ''));
  return { ...blank, from, to, subject, text: all.slice(at + 2) };
}

describe('notices as a webmail shows them', () => {
  test.each(readdirSync(root))('%s', (name) => {
    const expected = JSON.parse(readFileSync(`${root}/${name}/expected.json`, 'utf8')) as {
      recipients: Record<string, unknown>[] | null;
    };
    const report = parseBounce(fixture(name));
    const found = report?.recipients.map((recipient) => ({
      ...recipient,
      replyCode: recipient.diagnosticCode?.code ?? null,
      status: recipient.status ?? null,
      line: recipient.diagnosticCode?.line,
      cause: classify(recipient, report).cause,
    }));
    if (expected.recipients === null) {
      expect(report).toBeUndefined();
      return;
    }
    expect({ ...report, fromDomain: report?.original?.fromDomain, recipients: null }).toMatchObject({
      ...expected,
      recipients: null,
    });
    expect(found).toHaveLength(expected.recipients.length);
    expect(found).toMatchObject(expected.recipients);
  });
});

describe('a reply that a person pasted', () => {
  test.each([
    [
      'of one line',
      '550 5.7.26 Unauthenticated email from example.org is not accepted',
      '550',
      '5.7.26',
      'failed',
    ],
    [
      'of several lines',
      '550-5.1.1 The account does\n550 5.1.1 not exist. abc123 - gsmtp',
      '550',
      '5.1.1',
      'failed',
    ],
    [
      'with a semicolon',
      '550; 5.7.515 Access denied, sending domain EXAMPLE.ORG',
      '550',
      '5.7.515',
      'failed',
    ],
    [
      'in a wrapping',
      "Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
      '550',
      '5.1.10',
      'failed',
    ],
    ['of success', '250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp', '250', '2.0.0', 'relayed'],
  ])('%s needs no votes', (_, text, code, status, action) => {
    const recipients = parseBounce({ ...blank, source: 'pasted', text })?.recipients;
    expect(recipients).toHaveLength(1);
    expect(recipients?.[0]).toMatchObject({ action, status, diagnosticCode: { code } });
    expect(recipients?.[0]?.finalRecipient).toBeUndefined();
  });

  test('the same on a page is a mail that talks of codes', () => {
    expect(
      parseBounce({ ...blank, from: 'ana@example.org', text: '550 5.7.26 not accepted' }),
    ).toBeUndefined();
  });
});

test('the reply that the layout marks wins over the codes around it', () => {
  const report = parseBounce({
    ...blank,
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    text: 'Message blocked\nYour message to bob@example.com has been blocked (421 4.7.0).',
    replyText: '550 5.7.26 not accepted',
  });
  expect(report?.recipients[0]).toMatchObject({
    finalRecipient: 'bob@example.com',
    diagnosticCode: { line: '550 5.7.26 not accepted' },
  });
});

test('a mail to oneself names the reader as its recipient', () => {
  const report = parseBounce({
    ...blank,
    from: 'MAILER-DAEMON@mail.example.org',
    to: 'ana@example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text: 'This is the mail system at host mail.example.org.\n\n<ana@example.org>: mailbox is full',
  });
  expect(report?.recipients.map(({ finalRecipient }) => finalRecipient)).toEqual(['ana@example.org']);
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Final-Recipient: rfc822; bob@example.com\n',
    'Status: 5.1.1\n',
    '<bob@example.com>: ',
    '550 5.1.1 no\n',
    '<<< 550-5.7.1 x\n',
    '>>> RCPT To:<bob@example.com>\n',
    '(reason: 550 x)\n',
    '\n\n',
    'host mx.example.com[192.0.2.1] said: ',
    '\u200b\u202e',
  );
  const text = fc.array(fc.oneof(pieces, fc.string(), fc.string({ unit: 'binary' })), { maxLength: 30 });

  test('gives a report in order, or none', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('page', 'raw', 'pasted'), (words, machine, source) => {
        const report = parseBounce({
          ...blank,
          source,
          from: 'mailer-daemon@example.org',
          subject: 'Undelivered Mail Returned to Sender',
          text: words.join(''),
          deliveryStatus: machine.join(''),
        });
        const addresses = report?.recipients.flatMap(
          ({ finalRecipient }) => finalRecipient?.toLowerCase() ?? [],
        );
        expect(new Set(addresses).size).toBe(addresses?.length ?? 0);
        expect(report === undefined || report.recipients.length > 0).toBe(true);
        const recipients = report?.recipients ?? [];
        const replies = recipients.flatMap(({ diagnosticCode }) => diagnosticCode ?? []);
        expect(recipients.every(({ status = '5.0.0' }) => /^[245]\.\d{1,3}\.\d{1,3}$/.test(status))).toBe(
          true,
        );
        expect(replies.every(({ code = '550' }) => /^[245][0-5]\d$/.test(code))).toBe(true);
        expect(replies.some(({ line }) => line.includes('\n'))).toBe(false);
      }),
    );
  });

  test.each([
    ...[
      ' ',
      '\n',
      '-',
      'a.',
      'a@',
      '550-',
      '550 ',
      '5.1.1 ',
      '<<< 550 x\n',
      '>',
      '：',
      '"',
      'to:',
      '您',
      '550-x\n',
      '(',
    ],
    '<a@b.example>: 550 x\n',
    'Final-Recipient: rfc822; a@b.example\n',
    'connect to a.b',
    '550 5.1.1 <a@b.example>... x\n',
  ])('256 KB of %j are read within a second', (piece) => {
    const words = piece.repeat(Math.ceil((256 * 1024) / piece.length)).slice(0, 256 * 1024);
    const start = performance.now();
    parseBounce({
      ...blank,
      from: 'mailer-daemon@example.org',
      text: words,
      deliveryStatus: words,
      originalHeaders: words,
    });
    expect(performance.now() - start).toBeLessThan(1500); // a watchdog, not a measure: quadratic time takes minutes
  });
});

test('of several recipients, one without a reply of its own does not get another’s', () => {
  const text = `I'm afraid I wasn't able to deliver your message to the following addresses.

<bob@example.com>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 No such user

<carla@example.com>:
Sorry, I could not reach that mailbox.

--- Below this line is a copy of the message.
`;
  const report = parseBounce({
    ...blank,
    from: 'MAILER-DAEMON@mx.example.org',
    to: 'ada@example.org',
    subject: 'failure notice',
    text,
  });
  expect(
    report?.recipients.map(({ finalRecipient, diagnosticCode }) => [finalRecipient, diagnosticCode?.code]),
  ).toEqual([
    ['bob@example.com', '550'],
    ['carla@example.com', undefined],
  ]);
});
