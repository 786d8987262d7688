import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSmtpReply } from '../../lib/bounce/smtp-reply.ts';
import { readReceiverResults, readSeenResults } from '../../lib/knowledge/receiver-results.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

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
  ['550 5.7.0 Email rejected per sender’s DMARC policy', { dmarc: 'fail' }],
  ['550 5.7.1 DMARC unauthenticated mail is prohibited.', { dmarc: 'fail', spf: 'not-said' }],
  ['550 5.2.0 x Message rejected due to DMARC. Please see http://postmaster.example.net', { dmarc: 'fail' }],
  ['550 5.7.1 rejected by DMARC policy for example.net', { dmarc: 'fail', fromDomain: 'example.net' }],
  [
    '550 5.7.1 DMARC failure for domain example.net, policy reject',
    { dmarc: 'fail', fromDomain: 'example.net' },
  ],
  ['550 DMARC Sender Invalid - envelope rejected', { dmarc: 'fail' }],
  ["554 5.7.1 Your message was rejected due to example.org's DMARC policy.", { dmarc: 'fail' }],
  ['550 SPF Sender Invalid - envelope rejected', { spf: 'fail', dkim: 'not-said' }],
  ['550 SPF check failed.', { spf: 'fail' }],
  ['550 Reject due to SPF policy. The originating IP is not permitted', { spf: 'fail' }],
  ['553 Sender Policy Framework (SPF) fail', { spf: 'fail' }],
  ['550 5.5.0 SPF: 203.0.113.9 is not allowed to send mail. LPN004_401', { spf: 'fail', ip: '203.0.113.9' }],
  [
    '550 Bad SPF records for [example.org:192.0.2.2], see http://spf.example.net/',
    { spf: 'fail', spfDomain: 'example.org', ip: '192.0.2.2' },
  ],
  [
    '550 5.7.26 This message does not have authentication information or fails to pass authentication checks (SPF or DKIM).',
    { spf: 'fail', dkim: 'fail', dmarc: 'not-said' },
  ],
  ['550 5.7.1 no: dkim=none, spf=softfail', { spf: 'fail', dkim: 'fail', dmarc: 'not-said' }],
  [
    '550 5.7.1 no: spf=pass; dkim=temperror; dmarc=neutral',
    { spf: 'pass', dkim: 'not-said', dmarc: 'not-said' },
  ],
  [
    '550 5.7.26 DKIM = did not pass SPF [example.org] with ip: [203.0.113.9] = passed',
    { spf: 'pass', dkim: 'fail', spfDomain: 'example.org' },
  ],
  [
    "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication.",
    { dmarc: 'not-said', fromDomain: 'example.org' },
  ],
];
test.each([
  ['550 5.7.1 no: dkim=none, spf=softfail', { spf: 'softfail', dkim: 'none', dmarc: 'not-said' }],
  ['550 5.7.1 no: spf=pass; dkim=temperror; dmarc=fail', { spf: 'pass', dkim: 'temperror', dmarc: 'fail' }],
  [
    '550 5.7.26 DKIM = did not pass SPF [example.org] with ip: [203.0.113.9] = passed',
    { spf: 'pass', dkim: 'did-not-pass', dmarc: 'not-said' },
  ],
  ['550 5.7.1 spf=hardfail', { spf: 'fail', dkim: 'not-said', dmarc: 'not-said' }],
  ['550 5.1.1 No such user', { spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' }],
])('in the receiver’s own words: %s', (line, results) => {
  expect(readSeenResults(line)).toEqual(results);
});

test.each([
  ['550 5.7.25 [203.0.113.9] The IP address sending this message does not have a PTR record', '203.0.113.9'],
  ['550 5.7.1 [203.0.113.9      18] Our system has detected', '203.0.113.9'],
  ['550 5.7.1 [2001:db8::25] Our system has detected', '2001:db8::25'],
  ['450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.9]', '203.0.113.9'],
  ['450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.9]', '203.0.113.9'],
  ['550 5.7.1 [example] no', undefined],
])('the address that it names: %s', (line, ip) => {
  expect(readReceiverResults(line)?.ip).toBe(ip);
});

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

test.each([
  '421 4.7.0 Please be sure your server is set up (SPF, HELO, PTR).',
  '550 5.7.1 Spam. Set up SPF records and DKIM for your domain.',
  '550 5.1.1 dmarc-reports@example.org: no such user; see http://spf.example.net/fail',
])('advice is no result: %s', (line) => {
  expect(readReceiverResults(line)).toBeUndefined();
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

/** Every whole reply of a knowledge file that names one of the three checks. */
function repliesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { example } = value as Readonly<Record<string, unknown>>;
  const own = typeof example === 'string' && /\b(?:spf|dkim|dmarc)\b/i.test(example) ? [example] : [];
  return [...own, ...Object.values(value).flatMap(repliesIn)];
}

describeWithData('the knowledge files: what is read where a check is named', () => {
  /** Those that name a check and tell no result of it: alignment alone, a failure to look up, a pattern for several replies. */
  const untold = [/isn't aligned with either/, /temporary DNS failures/, /\(DMARC:\.\.\.\)/];
  const replies = () =>
    ['google', 'microsoft', 'others', 'dmarc-rejections'].flatMap((file) =>
      repliesIn(sharedJson('knowledge', `${file}.json`)),
    );
  test('each result', () => {
    const read = replies().map((reply) => {
      const { spf, dkim, dmarc } = readReceiverResults(readSmtpReply(reply).line) ?? {};
      const told = [spf, dkim, dmarc].filter((one) => one !== undefined && one !== 'not-said');
      return { reply, told: told.length, isUntold: untold.some((form) => form.test(reply)) };
    });
    expect(read.length).toBeGreaterThan(25);
    expect(read.filter(({ told, isUntold }) => told > 0 === isUntold)).toEqual([]);
  });
});
