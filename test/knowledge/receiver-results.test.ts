import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceiverResults } from '../../lib/knowledge/receiver-results.ts';

const cases: readonly (readonly [line: string, object])[] = [
  [
    "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.",
    { fromDomain: 'example.org', dmarc: 'fail' },
  ],
  [
    '550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [mail.example.org] with ip: [203.0.113.9] = did not pass',
    { spfDomain: 'mail.example.org', ip: '203.0.113.9', spf: 'fail', dkim: 'fail' },
  ],
  [
    '550 5.7.26 DKIM = did not pass SPF [example.org] with ip:[2001:db8::25] = did not pass',
    { ip: '2001:db8::25', spfDomain: 'example.org' },
  ],
  [
    '550 5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9].',
    { spfDomain: 'example.org', spf: 'fail', ip: '203.0.113.9' },
  ],
  [
    "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Pass [x]",
    { fromDomain: 'example.org', spf: 'fail', dkim: 'pass', dmarc: 'pass' },
  ],
  [
    '550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification',
    { fromDomain: 'example.org', dmarc: 'fail' },
  ],
  ["554 5.7.1 Your message was rejected due to example.org's DMARC policy.", { fromDomain: 'example.org' }],
  [
    '550 5.7.1 This message was not accepted due to domain (example.org) owner DMARC policy (RFC 7489)',
    { fromDomain: 'example.org' },
  ],
  [
    '550 5.7.9 Yahoo requires all senders to authenticate with either SPF or DKIM.',
    { spf: 'fail', dkim: 'fail', fromDomain: undefined },
  ],
  [
    "550 5.1.0 203.0.113.9 is not allowed to send from <example.net> per it's SPF Record. Please inspect your SPF settings, and try again. IB508",
    { spf: 'fail', spfDomain: 'example.net', ip: '203.0.113.9', dkim: 'not-said', dmarc: 'not-said' },
  ],
  [
    '550 5.7.27 Authentication results: SPF [example.org] with ip: [203.0.113.9] = Did not pass',
    { spf: 'fail', dkim: 'not-said', spfDomain: 'example.org' },
  ],
  ['550 5.7.30 Authentication results: DKIM = Did not pass.', { spf: 'not-said', dkim: 'fail' }],
  [
    '550 5.7.0 Unfortunately, messages from (203.0.113.9) on behalf of (example.org) could not be delivered due to domain owner policy restrictions.',
    { fromDomain: 'example.org', ip: '203.0.113.9' },
  ],
  [
    '550 5.7.606 Access denied, banned sending IP [203.0.113.9]',
    { ip: '203.0.113.9', spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' },
  ],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.net',
    { ip: '203.0.113.9' },
  ],
];
test.each(cases)('%s', (line, results) => {
  expect(readReceiverResults(line)).toMatchObject(results);
});

test.each([
  '552 5.2.2 Mailbox full',
  '',
  '550 5.7.26 Unauthenticated email from <script> is not accepted',
  '550 sending domain 192.0.2.1 does not pass',
])('nothing is made up: %s', (line) => {
  expect(readReceiverResults(line)?.fromDomain).toBeUndefined();
});

test('any text: domains are names, addresses are addresses', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seen = readReceiverResults(
        `unauthenticated email from ${text} is not accepted due to; ip: [${text}]`,
      );
      expect(seen?.fromDomain ?? 'a.example').toMatch(/^[a-z0-9._-]+$/);
      expect(seen?.ip ?? '192.0.2.1').toMatch(/^[0-9a-f:.]+$/);
    }),
  );
});
