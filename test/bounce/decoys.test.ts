import { describe, expect, test } from 'vitest';
import type { Message } from '../../lib/bounce/message.ts';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { readNotice } from '../../lib/diagnose.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { crlf, sourceOf } from '../helpers/sources.ts';
import { aMessage } from '../helpers/messages.ts';

const refusal =
  '<bob@example.com>: host mx.example.com[192.0.2.25] said: 550 5.1.1 No such user (in reply to RCPT TO command)';
const page = (text: string): Message =>
  aMessage({
    from: 'Mail Delivery System <MAILER-DAEMON@mail.example.org>',
    to: 'ana@example.org',
    subject: 'Undelivered Mail Returned to Sender',
    text,
  });
const raw = (text: string) =>
  messageOfRaw(
    crlf(
      `From: MAILER-DAEMON@mail.example.org\nTo: ana@example.org\nSubject: Undelivered Mail Returned to Sender\n\n${text}\n`,
    ),
    parseMime,
  );

const header =
  'Received: from a.example.org (a.example.org [198.51.100.7]) by mail.example.org with ESMTP id 450;\n Thu, 1 Jan 2026 05:50:00 +0000\nReturn-Path: <ana@example.org>\nFrom: ana@example.org\nTo: eve@example.net\nSubject: 421 4.7.0 test\nX-Spam-Status: 554 5.7.1 rejected\n';
const decoys: readonly (readonly [name: string, words: string])[] = [
  ['a help page', 'See https://help.example.org/550/5.7.26?p=421-4.7.0 for codes.'],
  ['a help text', 'Codes such as 5.7.1 or 5.2.2 are explained on our pages.'],
  ['a date', 'It was sent on 2026-04-21 at 05:50:45, that is 4.5.2026.'],
  ['an address of a server', 'Our server is 5.7.26.1 and 198.51.100.45.'],
  ['a ticket', 'Your ticket is #450-5512 (ref 552.7.26).'],
  ['a zip code and a street', 'Example Inc., 550 Main Street, Springfield 55401'],
  ['a size', 'Your mail had 452 KB of at most 552 MB.'],
  ['a port', 'We came from port 587 and tried mx.example.com:465 first.'],
  ['a year and a version', 'Copyright 2005-2026, version 4.5.6 build 421.'],
];

describe('codes that are no reply are not taken', () => {
  const expected = [{ code: '550', enhancedStatus: '5.1.1' }];
  const replies = (message: Message) =>
    parseBounce(message)?.recipients.map(({ diagnosticCode }) => ({
      code: diagnosticCode?.code,
      enhancedStatus: diagnosticCode?.enhancedStatus,
    }));
  test.each(decoys)('%s before and behind the refusal', async (_, words) => {
    for (const text of [`${words}\n\n${refusal}`, `${refusal}\n\n${words}`]) {
      expect(replies(page(text))).toEqual(expected);
      expect(replies(await raw(text))).toEqual(expected);
    }
  });

  test.each(decoys)('%s alone', async (_, words) => {
    const text = `The mail could not be delivered to:\n\n<bob@example.com>\n\n${words}`;
    for (const message of [page(text), await raw(text)])
      expect(replies(message)).toEqual([{ code: undefined, enhancedStatus: undefined }]);
  });

  test.each([
    ['the returned header', header],
    ['a returned notice', `${header}\n<eve@example.net>: host said: 552 5.2.2 Mailbox full\n`],
  ])('%s', async (_, returned) => {
    const text = `${refusal}\n\n${returned}`;
    for (const message of [page(text), await raw(text)]) {
      expect(replies(message)).toEqual(expected);
      expect(parseBounce(message)?.recipients[0]).toMatchObject({
        finalRecipient: 'bob@example.com',
        remoteMtaIp: '192.0.2.25',
        refusedCommand: 'rcpt-to',
      });
    }
  });
});

test('all fields of a source, from the report to the card', async () => {
  const report = `Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
Original-Envelope-Id: E+2B1
X-Postfix-Queue-ID: 4Jy8b50sf8z
Arrival-Date: Thu, 1 Jan 2026 10:00:00 +0000

Final-Recipient: rfc822; bob@example.com
Original-Recipient: rfc822;team+2Bx@example.com
Action: delayed
Status: 4.7.1
Remote-MTA: dns; mx.example.com (IPv6:2001:db8::25)
Diagnostic-Code: smtp; 450 4.7.1 later
Last-Attempt-Date: Thu, 1 Jan 2026 11:00:00 +0000
Final-Log-ID: L1
Will-Retry-Until: Sun, 4 Jan 2026 01:00:00 +0100
`;
  const notice = readNotice(await messageOfRaw(sourceOf({ report }), parseMime), 'a');
  expect(notice?.report).toMatchObject({
    originalEnvelopeId: 'E+1',
    reportingQueueId: '4Jy8b50sf8z',
    arrivalDate: 'Thu, 1 Jan 2026 10:00:00 +0000',
  });
  expect(notice?.diagnoses).toMatchObject([
    {
      originalRecipient: 'team+x@example.com',
      remoteMta: 'mx.example.com',
      remoteMtaIp: '2001:db8::25',
      lastAttemptDate: 'Thu, 1 Jan 2026 11:00:00 +0000',
      finalLogId: 'L1',
      retryUntil: { kind: 'date', date: '2026-01-04T00:00:00Z' },
    },
  ]);
});

test('hours that are left count from the date of the notice', async () => {
  const source = `Date: Thu, 1 Jan 2026 00:00:00 +0000\nFrom: MAILER-DAEMON@mail.example.org\nTo: ana@example.org\nSubject: Delivery Status Notification (Delay)\n\nThere was a temporary problem delivering your message to bob@example.com. We will retry for 47 more hours.\n\n450 4.7.1 later\n`;
  const message = await messageOfRaw(crlf(source), parseMime);
  expect(parseBounce(message)?.recipients[0]).toMatchObject({
    action: 'delayed',
    willRetryUntil: '47 more hours',
    retryUntil: { kind: 'date', date: '2026-01-02T23:00:00Z' },
  });
});
