import { expect, test } from 'vitest';
import { findPrivateWords, joinPrivateWords, nothingPrivate } from '../../lib/bounce/private-words.ts';
import { aMessage } from '../helpers/messages.ts';

const header = `Return-Path: <bounce-7.bob=example.com@mail.example.net>
Received: from a by b for <carol@example.com>; Thu, 26 Nov 2026 10:00:00 +0000
From: =?utf-8?q?J=C3=B6rg?= Ahlers <joerg@example.org>
To: "Miller, Bob" <bob@example.com>, dana@example.com (Dana Holt)
Cc: Friends: Erin <erin@example.com>;
Subject: Your =?utf-8?q?t=C3=BCrkis?=
 tickets
Message-ID: <abc.123@example.org>

Dear Bob`;

test('names, subject and addresses of the returned header, decoded', () => {
  expect(findPrivateWords(aMessage({ originalHeaders: header }), undefined)).toEqual({
    names: ['Jörg Ahlers', 'Miller', 'Bob', 'Dana Holt', 'Friends', 'Erin'],
    subjects: ['Your türkis tickets'],
    addresses: [
      'bounce-7.bob=example.com@mail.example.net',
      'carol@example.com',
      'joerg@example.org',
      'bob@example.com',
      'dana@example.com',
      'erin@example.com',
      'abc.123@example.org',
    ],
  });
});

test('the header that the page shows counts where there is no other', () => {
  expect(findPrivateWords(aMessage({}), header).subjects).toEqual(['Your türkis tickets']);
});

test('the reader of the notice is the one who wrote; the names of mail systems are nobody’s', () => {
  const { names } = findPrivateWords(
    aMessage({
      from: 'Mail Delivery Subsystem <mailer-daemon@example.com>',
      to: 'Ada Byron <ada@example.org>',
    }),
    undefined,
  );
  expect(names).toEqual(['Ada Byron']);
});

test.each([
  [
    'the subject of a notice bears that of the mail',
    { subject: 'Undeliverable: Re: Our visit' },
    ['Re: Our visit', 'Our visit'],
  ],
  ['a line names it', { text: 'Hello\n> Betreff: Unser Besuch\nBye' }, ['Unser Besuch']],
  ['nothing', { subject: 'Delivery failed', text: 'The subject is unknown' }, []],
])('%s', (_, message, subjects) => {
  expect(findPrivateWords(aMessage(message), undefined).subjects).toEqual(subjects);
});

test('a mail to thousands is kept within bounds', () => {
  const to = Array.from({ length: 9000 }, (_, index) => `p${String(index)}@example.com`).join(', ');
  const words = findPrivateWords(
    aMessage({ originalHeaders: `To: ${to}\nDate: x\nFrom: a@example.org\n` }),
    undefined,
  );
  expect(words.addresses.length).toBeLessThanOrEqual(500);
});

test('two readings are joined, each word once', () => {
  const one = { ...nothingPrivate, names: ['Ada', 'Bob'] };
  expect(joinPrivateWords(one, { ...nothingPrivate, names: ['Bob', 'Carol'] }).names).toEqual([
    'Ada',
    'Bob',
    'Carol',
  ]);
});
