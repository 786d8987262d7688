import { expect, test } from 'vitest';
import { findRemoteMta } from '../../lib/bounce/remote-mta.ts';

test.each([
  'host mx.example.com[192.0.2.25] said: 550 no',
  'host mx.example.com [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<bob@example.com>:\n    550 no',
  '... while talking to mx.example.com.:',
  'Message rejected by: mx.example.com',
  'Remote server:\n  MX.example.com',
  'mx.example.com rejected your message to the following email addresses:',
  'Remote-MTA: dns; mx.example.com',
  'connect to mx.example.com[192.0.2.25]:25: timed out',
])('%j', (text) => {
  expect(findRemoteMta(text)).toBe('mx.example.com');
});

test.each(['', 'It failed.', 'host 192.0.2.25[192.0.2.25] said: no'])('none in %j', (text) => {
  expect(findRemoteMta(text)).toBeUndefined();
});
