import { expect, test } from 'vitest';
import { complaining, findComplaints } from '../../lib/knowledge/complaints.ts';

test.each(complaining)('its own reply: $seen', ({ complaint, reply, seen }) => {
  expect(reply.test(seen)).toBe(true);
  expect(findComplaints(seen)).toEqual([complaint]);
});

test.each([
  [
    'a temporary one',
    '421 4.7.29 Your email has been rate limited because TLS wasn’t used. - gsmtp',
    ['no-encryption'],
  ],
  ['another house’s 5.7.29', '550 5.7.29 ARC validation failure', []],
  ['another house’s 5.7.24', '550 5.7.24 SPF validation error', []],
  ['the sender’s own server', '450 4.7.4 TLS is required, but was not offered by host mx.example.com', []],
  [
    'no way to the other side',
    '450 4.4.317 Cannot connect to remote server: STARTTLS is required to send mail',
    [],
  ],
  ['a certificate', '454 4.7.5 Certificate has expired', []],
  ['the body', '550 5.7.1 DKIM verification failed: body hash did not verify', ['body-changed']],
  ['the body, in other words', '550 5.7.1 dkim body hash mismatch', ['body-changed']],
  ['a signature that is merely bad', '550 5.7.1 bad DKIM signature', []],
  ['a full mailbox', '552 5.2.2 Mailbox full', []],
  ['a mail about encryption', '550 5.7.1 Encrypted attachments are not allowed', []],
])('%s', (_, line, complaints) => {
  expect(findComplaints(line)).toEqual(complaints);
});

test.each(['5.7.29 ', 'starttls is ', '550 5.7.10 ', 'body hash ', 'tls ', 'requires '])(
  'a reply of 256 KB of %j is read at once',
  (piece) => {
    const start = performance.now();
    findComplaints(`550 ${piece.repeat((256 * 1024) / piece.length)}`);
    expect(performance.now() - start).toBeLessThan(200);
  },
);
