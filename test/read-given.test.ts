import { describe, expect, test } from 'vitest';
import { readInput } from '../lib/input.ts';
import { readGiven } from '../lib/read-given.ts';

const now = Date.UTC(2026, 10, 24);
const google = '250 2.0.0 OK  1644855633 l11si9233120wms.107 - gsmtp';

/** As the field does: what is no text to read is told as its kind. */
function given(text: string) {
  const input = readInput(text);
  if (input.kind !== 'message') return input.kind;
  const read = readGiven(input.message, 'typed', now);
  return read?.kind === 'notice' ? read.tone : (read?.kind ?? 'nothing');
}

describe('what is pasted', () => {
  test.each([
    ['a reply', google, 'acceptance'],
    [
      'a log line',
      `to=<bob@example.com>, relay=mx.example.com[203.0.113.9]:25, status=sent (${google})`,
      'acceptance',
    ],
    ['an event', `{"event":"delivered","email":"bob@example.com","response":"${google}"}`, 'acceptance'],
    ['an event with few words', '{"event":"delivered","recipient":"bob@example.com"}', 'acceptance'],
    ['a word', 'Delivered', 'acceptance'],
    ['a line of three words', 'Delivered to bob@example.com', 'acceptance'],
    [
      'a reply of Exchange',
      '250 2.6.0 <abc@example.org> [InternalId=4711813, Hostname=a.example.com] 1 bytes in 0.1 Queued mail for delivery',
      'acceptance',
    ],
    ['a refusal', '550 5.1.1 No such user', 'failed'],
    ['a refusal below', `${google}\n550 5.1.1 No such user`, 'failed'],
    ['a farewell', '221 2.0.0 Bye', 'nothing'],
    ['an address that is taken', '250 2.1.5 Recipient ok', 'nothing'],
    ['an answer to EHLO', '250-SIZE 35882577\n250-8BITMIME\n250 SMTPUTF8', 'nothing'],
    ['a price', 'The room costs 250 EUR a week, delivered to your door', 'nothing'],
    ['a domain', 'delivered.example.com', 'domain'],
    [
      'a whole notice of success',
      `From: MAILER-DAEMON@mail.example.org\nTo: ada@example.org\nSubject: Successful Mail Delivery Report\n\nThis is the mail system at host mail.example.org.\n\nYour message was successfully delivered to the destination(s)\nlisted below.\n\n<ann@example.com>: delivery via mx.example.com[198.51.100.25]:25: 250 2.0.0 Ok:\n    queued as 4RcPQ21xkzz9t`,
      'success',
    ],
    [
      'a notice that we cannot vouch for',
      `From: Mail Delivery System <jane77@gmail.com>\nTo: ada@example.org\nSubject: Undelivered Mail\n\n${google}\n550 5.7.26 DMARC policy.\n\nSign in to release your messages.`,
      'cannot-vouch',
    ],
  ])('%s', (_, text, kind) => {
    expect(given(text)).toBe(kind);
  });
});

test('what a page shows is no pasted line', () => {
  const input = readInput(google);
  if (input.kind !== 'message') expect.fail('no message');
  expect(readGiven({ ...input.message, source: 'page' }, 'a', now)?.kind).not.toBe('acceptance');
});

test('what was pasted is kept up to 4,000 characters', () => {
  const input = readInput(`${google}\n${'x'.repeat(6000)}`);
  if (input.kind !== 'message') expect.fail('no message');
  const read = readGiven(input.message, 'a', now);
  expect(read?.excerpt).toHaveLength(4000);
});
