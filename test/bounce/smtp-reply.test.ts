import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSmtpReply } from '../../lib/bounce/find-reply.ts';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';

describe('the lines of a reply become one', () => {
  test.each([
    [
      'each line with code and status',
      '550-5.1.1 The account does not exist. Please try\n550-5.1.1 double-checking the address.\n550 5.1.1  https://support.example/?p=x a1 - gsmtp',
      '550 5.1.1 The account does not exist. Please try double-checking the address. https://support.example/?p=x a1 - gsmtp',
    ],
    [
      'line breaks already lost',
      "550-5.7.26 Unauthenticated email from example.org is not accepted due to 550-5.7.26 domain's DMARC policy.",
      "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.",
    ],
    [
      'a mark before the status',
      '550 #5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
    ],
    [
      'a host behind the hyphen',
      '554-mx.example.com Your access has been rejected',
      '554 mx.example.com Your access has been rejected',
    ],
    [
      'a quoted server',
      'host mx.example.com[203.0.113.9] said: 550-5.2.1 Over the limit 550 5.2.1 try later (in reply to RCPT TO command)',
      '550 5.2.1 Over the limit try later',
    ],
    ['a semicolon', '550; 5.7.515 Access denied', '550 5.7.515 Access denied'],
    [
      'a colon',
      '550: 5.1.1 <bob@example.com>... User unknown',
      '550 5.1.1 <bob@example.com>... User unknown',
    ],
    [
      'no code',
      'DNS error: lookup responded with code NXDOMAIN',
      'DNS error: lookup responded with code NXDOMAIN',
    ],
    [
      'a number among the words that equals the code',
      '452 4.5.3 max 452 recipients',
      '452 4.5.3 max 452 recipients',
    ],
    [
      'the same number at the start of a wrapped line',
      '452 4.5.3 max\n    452 recipients',
      '452 4.5.3 max 452 recipients',
    ],
    [
      'bare codes of a reply of several lines',
      '553-you use me as a relay, 553-see the\n    553-page for more and\n    553 resolve this. (#5.7.1)',
      '553 5.7.1 you use me as a relay, see the page for more and resolve this. (#5.7.1)',
    ],
    ['answers of a transcript', '<<< 550 a\n<<< 550 b', '550 a b'],
    ['bare statuses that a relay left', '550 5.7.1 first\n5.7.1 second', '550 5.7.1 first second'],
    [
      'zero-width characters and carriage returns',
      '550-5.1.1 no\u200bbody\r\n550 5.1.1 here',
      '550 5.1.1 nobody here',
    ],
    [
      'the old mark at its end',
      '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##',
      '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    ],
  ])('%s', (_, given, line) => {
    expect(readSmtpReply(given).line).toBe(line);
  });
});

describe('the status of a reply', () => {
  test.each([
    ['550 5.7.1 no', '5.7.1'],
    ['550 mx.example.com #5.1.1 no', '5.1.1'],
    ['553 sorry, that is in my list (#5.7.1)', '5.7.1'],
    ['550 4.4.7 expired', '4.4.7'],
    ['550 no, see 192.0.2.1 and 5.7.1.2', undefined],
    ['550 upgrade to 4.7.1 at last', undefined],
    ['Sorry, no mailbox here. (#5.1.1)', '5.1.1'],
  ])('%s', (given, status) => {
    expect(readSmtpReply(given).enhancedStatus).toBe(status);
  });
});

describe('a reply is found among other numbers', () => {
  test.each([
    [
      'a date and an address',
      'On 2026-05-04 at 10:55:21 host mx.example.com[192.0.2.250] said: 550 5.1.1 unknown',
      '550 5.1.1 unknown',
    ],
    [
      'a later code with a fitting status',
      'Error 400 in step 512.\n\n421 4.7.0 try again',
      '421 4.7.0 try again',
    ],
    [
      "in Exchange's quotes",
      "Remote Server returned '550 5.7.509 Access denied'\n\nmore",
      '550 5.7.509 Access denied',
    ],
    [
      "the other server's words before the writer's",
      '<<< 551 not our customer\n550 5.1.1 <bob@example.com>... User unknown\n<<< 503 need RCPT command',
      '551 not our customer',
    ],
    ['in brackets', '(reason: 552 Too much mail (#1))', '552 Too much mail (#1)'],
    ['not joined with the next field', '550 no\nLast-Attempt-Date: Thu, 1 Jan 2026', '550 no'],
    [
      'up to the next recipient',
      'host said: 550 5.1.1 no\n<carol@example.net>: 452 4.2.2 full',
      '550 5.1.1 no',
    ],
  ])('%s', (_, given, line) => {
    expect(findSmtpReply(given)?.line).toBe(line);
  });

  test.each([
    'Our office has 500 seats',
    'Call 212-555-0199 today',
    'version 5.1.1',
    'https://example.org/550/x',
    'from [192.0.2.250]',
    '',
  ])('none in %j', (given) => {
    expect(findSmtpReply(given)).toBeUndefined();
  });
});

test('whatever is given, the parts are well formed', () => {
  const piece = fc.oneof(fc.constantFrom('550 ', '550-', '5.1.1', '\n', '<<< ', '(#', ')', "'"), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const reply of [readSmtpReply(pieces.join('')), findSmtpReply(pieces.join(''))]) {
        expect(reply?.code ?? '550').toMatch(/^[245][0-5]\d$/);
        expect(reply?.enhancedStatus ?? '5.0.0').toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
        expect(reply?.line ?? '').not.toMatch(/[\r\n]| {2}/);
      }
    }),
  );
});
