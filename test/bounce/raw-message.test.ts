import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBounce } from '../../lib/bounce/parse.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';

const source = (boundary: string) =>
  `From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
To: ana@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"

--b
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.example.org.

<bob@example.com>: host mx.example.com[192.0.2.25] said: 550 5.7.26 refused
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; bob@example.com
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.7.26 refused

--b
Content-Type: message/rfc822

Received: from app.example.org (app.example.org [203.0.113.9]) by mail.example.org; Thu, 1 Jan 2026 00:00:00 +0000
DKIM-Signature: v=1; a=rsa-sha256; d=news.example.org;
 s=k1; b=AAAA
Return-Path: <bounce@mail.example.net>
From: Ana <ana@news.example.org>
Message-ID: <1@example.org>
Subject: hello

text
--b--
`.replaceAll('\n', '\r\n');

describe('a whole source', () => {
  test.each([
    ['as it should be', source('b')],
    ['behind empty lines, as "show original" pages give it', `  \n\n${source('b')}`],
    ['behind an mbox line', `From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n${source('b')}`],
    ['as octets', new TextEncoder().encode(source('b'))],
  ])('%s', async (_, raw) => {
    const report = parseBounce(await messageOfRaw(raw, parseMime));
    expect(report).toMatchObject({
      dialect: 'postfix',
      reportingMta: 'mail.example.org',
      mailFromDomain: 'mail.example.net',
      original: {
        fromDomain: 'news.example.org',
        dkim: [{ domain: 'news.example.org', selector: 'k1' }],
        sendingIp: '203.0.113.9',
      },
    });
    expect(report?.recipients).toMatchObject([
      { finalRecipient: 'bob@example.com', status: '5.7.26', remoteMta: 'mx.example.com', action: 'failed' },
    ]);
  });

  test('a wrong boundary hides no words', async () => {
    const report = parseBounce(await messageOfRaw(source('other'), parseMime));
    expect(report?.recipients).toMatchObject([{ finalRecipient: 'bob@example.com', status: '5.7.26' }]);
  });

  test('anything at all is read without an error', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=b\n',
        '\n\n',
        '--b\n',
        'Content-Transfer-Encoding: base64\n',
        'charset=x-none',
      ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        expect(typeof (await messageOfRaw(pieces.join(''), parseMime)).text).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});
