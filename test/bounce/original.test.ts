import { expect, test } from 'vitest';
import { readOriginal } from '../../lib/bounce/original.ts';

const header = `------ returned ------
Received: from local (localhost [127.0.0.1]) by a.example.org
Received: from app (app.example.org [203.0.113.9])
 by mail.example.org; Thu, 1 Jan 2026
DKIM-Signature: v=1; a=rsa-sha256; d=News.Example.org; s=K1; b=AA==
DKIM-Signature: v=1; d=192.0.2.1; s=k2
DKIM-Signature: v=1; d=service.example;
 s=a.b; h=from
Return-Path: <bounce@mail.example.net>
From: "Ana, of Sales" <ana@news.example.org>
Message-ID: <1@example.org>
Date: Thu, 1 Jan 2026 00:00:00 +0000

From: nobody@body.example`;

test('what the header of the returned mail says', () => {
  expect(readOriginal(header)).toEqual({
    fromDomain: 'news.example.org',
    returnPathDomain: 'mail.example.net',
    dkim: [
      { domain: 'news.example.org', selector: 'k1' },
      { domain: 'service.example', selector: 'a.b' },
    ],
    sendingIp: '203.0.113.9',
    sendingHost: 'app.example.org',
    receivedBy: 'mail.example.org',
    receivedId: undefined,
    authentication: [],
    messageId: '<1@example.org>',
    date: 'Thu, 1 Jan 2026 00:00:00 +0000',
  });
});

test.each([undefined, '', 'no header here', 'Subject: x\n\nFrom: ana@example.org'])(
  '%j says nothing',
  (text) => {
    expect(readOriginal(text)).toBeUndefined();
  },
);

test.each([
  [
    'the name that was looked up',
    'from hello.example (mail7.example.net [203.0.113.9]) by mx.example.com',
    'mail7.example.net',
  ],
  [
    'with a final dot, as Gmail writes it',
    'from hello.example (mail7.example.net. [203.0.113.9]) by mx.google.com with ESMTPS id a1',
    'mail7.example.net',
  ],
  [
    'an address that has no name: what the host says of itself is not taken for one',
    'from hello.example (unknown [203.0.113.9]) by mx.example.com',
    undefined,
  ],
  [
    'an address alone: the greeting',
    'from Mail7.Example.net (203.0.113.9) by mx.example.com',
    'mail7.example.net',
  ],
  [
    'an address with the greeting behind it',
    'from mail7.example.net ([203.0.113.9] helo=x) by mx.example.com',
    'mail7.example.net',
  ],
  ['no name at all', 'from [203.0.113.9] by mx.example.com', undefined],
  [
    'letters of other scripts',
    'from a (bücher.example [203.0.113.9]) by mx.example.com',
    'xn--bcher-kva.example',
  ],
  ['a name that is none', `from a (${'a'.repeat(300)}.example [203.0.113.9]) by mx.example.com`, undefined],
])('the host that handed the mail over: %s', (_, received, host) => {
  const original = readOriginal(`Received: ${received}\nMessage-ID: <1@example.org>`);
  expect(original).toMatchObject({ sendingIp: '203.0.113.9', sendingHost: host });
});
