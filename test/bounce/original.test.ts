import { expect, test } from 'vitest';
import { readOriginal } from '../../lib/bounce/original.ts';
import { domain } from '../helpers/notices.ts';
import { original, signature } from '../helpers/originals.ts';

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
  expect(readOriginal(header)).toEqual(
    original({
      isWhole: true,
      fromDomain: domain('news.example.org'),
      authors: { count: 1, domains: [domain('news.example.org')] },
      returnPathDomain: domain('mail.example.net'),
      dkim: [
        signature('news.example.org', 'k1'),
        signature('service.example', 'a.b', { algorithm: undefined }),
      ],
      hasOddSignature: true,
      sendingIp: '203.0.113.9',
      sendingHost: domain('app.example.org'),
      receivedBy: domain('mail.example.org'),
      messageId: '<1@example.org>',
      date: 'Thu, 1 Jan 2026 00:00:00 +0000',
    }),
  );
});

test.each([
  ['hops, date and From', 'Received: by a\nDate: x\nFrom: ana@example.org', true],
  [
    'all that a program writes, without a hop',
    'Date: x\nMessage-ID: <1@a>\nMIME-Version: 1.0\nTo: b@example.com\nFrom: ana@example.org',
    true,
  ],
  ['a few fields', 'From: ana@example.org\nSubject: x\nDate: x\nMessage-ID: <1@a>', false],
  ['hops, cut before From', 'Received: by a\nMessage-ID: <1@a>', false],
])('whether a header is all there: %s', (_, text, isWhole) => {
  expect(readOriginal(text)?.isWhole).toBe(isWhole);
});

test.each([
  ['From is missing in a whole header', 'Received: by a\nDate: x\nMessage-ID: <1@a>\nTo: b@example.com', 0],
  ['From names nobody', 'Received: by a\nDate: x\nMessage-ID: <1@a>\nFrom: Ana', 0],
  ['From may have been cut off', 'Received: by a\nMessage-ID: <1@a>', undefined],
  ['two From fields', 'From: ana@example.org\nFrom: bob@example.net\nMessage-ID: <1@a>', 2],
])('writers: %s', (_, text, count) => {
  expect(readOriginal(text)?.authors?.count).toBe(count);
});

test.each([
  ['with ESMTP', false],
  ['with ESMTPS', false],
  ['with ESMTPSA', true],
  ['with esmtpa (Exim 4.97)', true],
  ['with UTF8SMTPSA', true],
  ['with HTTPS', true],
  ['(Authenticated sender: ana) with ESMTPS', true],
  ['with Microsoft SMTP Server (TLS)', false],
])('a person’s program handed the mail in, %s: %s', (how, is) => {
  const line = `Received: from pc ([203.0.113.9]) by mail.example.org ${how} id 1; Thu, 1 Jan 2026 01:00:00 +0100`;
  expect(readOriginal(`${line}\nMessage-ID: <1@a>`)).toMatchObject({
    isSubmission: is,
    receivedAt: 1767225600,
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
