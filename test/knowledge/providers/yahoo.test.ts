import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/knowledge/verdict.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

type Row = readonly [why: string, reply: string, expected: Partial<Verdict>];

const yahoo: readonly Row[] = [
  [
    '5.7.9 is proof of the sender, and does not say which',
    '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes',
    { cause: 'auth_other', isDoubtful: true },
  ],
  [
    'the older page of it',
    '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.verizonmedia.com/error-codes',
    { cause: 'auth_other', isDoubtful: true },
  ],
  [
    'neither passed',
    '550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.',
    { cause: 'auth_other', isDoubtful: false },
  ],
  [
    'DKIM is demanded',
    '550 5.7.9 This mail has been blocked because Yahoo requires this sender to authenticate with DKIM. SPF alone is not sufficient.',
    { cause: 'auth_dkim' },
  ],
  [
    'TSS04 passes',
    '421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
    { cause: 'rate_limited', isDoubtful: true },
  ],
  [
    'TSS09 does not',
    '553 5.7.2 [TSS09] All messages from 203.0.113.9 will be permanently deferred; Retrying will NOT succeed.',
    { cause: 'ip_blocklisted' },
  ],
  [
    'nor does TSS11, though the code is that of a delay',
    '421 4.7.1 [TSS11] All messages from 203.0.113.9 will be permanently deferred; Retrying will NOT succeed.',
    { cause: 'ip_blocklisted' },
  ],
  [
    'GL01 passes',
    '421 4.7.0 [GL01] Message from 203.0.113.9 temporarily deferred',
    { cause: 'greylist_temporary', isDoubtful: true },
  ],
  [
    'PH01 looks like phishing',
    '554 Message not allowed - [PH01] Email not accepted for policy reasons.',
    { cause: 'spam_content' },
  ],
  [
    'BL23 is Spamhaus',
    '553 5.7.1 [BL23] Connections not accepted from IP addresses on Spamhaus XBL',
    { cause: 'ip_blocklisted', adds: { kind: 'list', name: 'Spamhaus' } },
  ],
];
describe.each([undefined, 'mta7.am0.yahoodns.net', 'mx-aol.mail.gm0.yahoodns.net'])(
  'Yahoo, refused by %s',
  (host) => {
    test.each(yahoo)('%s', (_, reply, expected) => {
      const named = host === undefined ? {} : { providerName: 'Yahoo', basis: 'own-rule' };
      expect(verdictOf(reply, host)).toMatchObject({ ...expected, ...named });
    });
  },
);
test('(AU01) with 5.7.5 is DKIM', () => {
  expect(verdictOf('554 5.7.5 (AU01) Message not accepted', 'mta7.am0.yahoodns.net').cause).toBe('auth_dkim');
});
test('the sender’s domain does not resolve', () => {
  expect(
    verdictOf(
      '451 4.1.8 Message temporarily deferred: unresolvable RFC.5321 from domain; see https://postmaster.yahooinc.com/error-codes',
    ).cause,
  ).toBe('sender_address_rejected');
});
test.each([
  [
    '554 30 Sorry, your message to bob@example.com cannot be delivered. This mailbox is disabled (554.30). - mta4173.mail.ne1.yahoo.com',
    'recipient_inactive',
  ],
  [
    '554 delivery error: dd Sorry your message to bob@example.com cannot be delivered. This account has been disabled or discontinued [#102]. - mta330.mail.mud.yahoo.com',
    'recipient_inactive',
  ],
  [
    "554 delivery error: dd This user doesn't have a yahoo.com account (bob@example.com) [-5] - mta123.mail.mud.yahoo.com",
    'recipient_unknown',
  ],
  ['552 1 Requested mail action aborted, mailbox not found', 'recipient_unknown'],
] as const)('the recipient: %s', (reply, cause) => {
  expect(verdictOf(reply, 'mta7.am0.yahoodns.net')).toMatchObject({ cause, providerName: 'Yahoo' });
});

describe('AT&T’s own servers', () => {
  test.each([undefined, 'al-ip4-mx-vip1.prodigy.net'])('refused by %s', (host) => {
    expect(
      verdictOf(
        '553 5.3.0 flph832 DNSBL:ATTRBL 521< 203.0.113.9 >_is_blocked.__For_information_see_http://att.net/blocks',
        host,
      ),
    ).toMatchObject({ cause: 'ip_blocklisted', providerName: 'AT&T', basis: 'own-rule' });
  });
  test('reverse DNS', () => {
    const reply =
      '550 5.7.1 Connections not accepted from servers without a valid sender domain.flph831 Fix reverse DNS for 203.0.113.9';
    expect(verdictOf(reply)).toMatchObject({ cause: 'rdns_helo', providerName: 'AT&T' });
  });
  test('what Yahoo carries for them is Yahoo’s', () => {
    expect(
      verdictOf('554 5.7.9 Message not accepted for policy reasons.', 'ff-ip4-mx-vip1.prodigy.net').cause,
    ).toBe('auth_other');
  });
});

test.each([
  ['554 5.7.1 : (DNS:B1) https://postmaster.aol.com/error-codes', 'rdns_helo'],
  ['421 4.7.1 : (DYN:T1) https://postmaster.aol.com/error-codes', 'rate_limited'],
  ['521 5.2.1 : AT&T (CON:B1) refused', 'ip_blocklisted'],
  ["550 203.0.113.9 is currently blocked by Verizon's anti-spam system", 'ip_blocklisted'],
  ["571 Email from 203.0.113.9 is currently blocked by Verizon Online's anti-spam system.", 'ip_blocklisted'],
  ['450 Requested mail action not taken: mailbox unavailable. Mail rate limit exceeded.', 'rate_limited'],
  ['550 the sender you used ada@example.org is not valid', 'sender_account_limited'],
] as const)('whoever quotes it: %s', (reply, cause) => {
  expect(verdictOf(reply).cause).toBe(cause);
});
