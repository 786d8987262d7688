import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/knowledge/verdict.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

type Row = readonly [why: string, reply: string, expected: Partial<Verdict>];

/** Codes that Google uses against the registry, or for several things: the sentence decides. */
const peculiarities: readonly Row[] = [
  [
    'X.7.23 is reverse DNS, not SPF',
    "451 4.7.23 The IP address sending this message doesn't have a PTR record, or the PTR record's forward DNS entry doesn't match the sending IP. - gsmtp",
    { cause: 'rdns_helo' },
  ],
  [
    'X.7.24 is an SPF record that looks abused',
    '451 4.7.24 The SPF record of the sending domain has one or more suspicious entries. - gsmtp',
    { cause: 'auth_spf' },
  ],
  [
    'X.7.26, first of four: neither SPF nor DKIM',
    '550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
    { cause: 'auth_other' },
  ],
  [
    'X.7.26, as it was in 2022',
    '550 5.7.26 This mail is unauthenticated, which poses a security risk to the sender and Gmail users, and has been blocked. The sender must authenticate with at least one of SPF or DKIM. - gsmtp',
    { cause: 'auth_other' },
  ],
  [
    'X.7.26, second: a hard fail of SPF',
    '550 5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9]. - gsmtp',
    { cause: 'auth_spf' },
  ],
  [
    'X.7.26, third: the DMARC policy',
    "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp",
    { cause: 'auth_dmarc', isDoubtful: false, help: 'google-dmarc' },
  ],
  [
    'X.7.26, fourth: DNS did not answer',
    "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
    { cause: 'auth_dmarc', isDoubtful: false },
  ],
  [
    'the DMARC sentence with 421, which the page does not have: less sure',
    "421 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp",
    { cause: 'auth_dmarc', isDoubtful: true },
  ],
  [
    'X.7.27 is SPF, not a null MX of the sender',
    "550 5.7.27 Your email has been blocked because SPF authentication didn't pass for this message. - gsmtp",
    { cause: 'auth_spf', adds: { kind: 'policy', id: 'bulk-senders' } },
  ],
  [
    '4.7.28 is a limit',
    '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your SPF domain. - gsmtp',
    { cause: 'rate_limited', isDoubtful: false },
  ],
  [
    '4.7.28 with the same Message-ID again and again, too',
    '421 4.7.28 Gmail has detected that this message exceeded its quota for sending messages with the same Message-ID. - gsmtp',
    { cause: 'rate_limited' },
  ],
  [
    '5.7.28 is a block: the same sentence',
    '550 5.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. - gsmtp',
    { cause: 'ip_blocklisted', isDoubtful: true },
  ],
  [
    'without any code the words "temporarily" and "blocked" tell them apart',
    'Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
    { cause: 'rate_limited' },
  ],
  [
    'X.7.29 is TLS, not ARC',
    "421 4.7.29 Your email has been rate limited because this message wasn't sent over a TLS connection. - gsmtp",
    { cause: 'tls_problem' },
  ],
  [
    'X.7.30 is DKIM, not REQUIRETLS',
    "550 5.7.30 Your email has been blocked because DKIM authentication didn't pass for this message. - gsmtp",
    { cause: 'auth_dkim' },
  ],
  [
    '4.7.31 is a missing DMARC record, as the FAQ has it',
    "421 4.7.31 Your email has been rate limited because the sending domain doesn't have a DMARC record, or the DMARC record doesn't specify a DMARC policy. - gsmtp",
    { cause: 'auth_dmarc', isDoubtful: true },
  ],
  [
    'and so is 4.7.40',
    "421 4.7.40 Your email has been rate limited because the sending domain doesn't have a DMARC record. - gsmtp",
    { cause: 'auth_dmarc', isDoubtful: true },
  ],
  [
    '5.7.32 is not aligned, and comes with 421 on the page',
    "421 5.7.32 Your email was blocked because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. - gsmtp",
    { cause: 'auth_dmarc' },
  ],
  [
    '504 5.7.40 is a fault of the page: logging in, not DMARC',
    '504 5.7.40 Unrecognized Authentication Type. - gsmtp',
    { cause: 'malformed_message' },
  ],
  [
    '5.7.80 is a fault of the page for 5.7.8',
    '535 5.7.80 Username and Password not accepted. - gsmtp',
    { cause: 'sender_account_limited', adds: { kind: 'policy', id: 'log-in' } },
  ],
  [
    '5.7.90 is a fault of the page for 5.7.9',
    '534 5.7.90 Application-specific password required. - gsmtp',
    { cause: 'sender_account_limited' },
  ],
  [
    '5.2.1 is a disabled account',
    '550 5.2.1 The email account that you tried to reach is inactive. - gsmtp',
    { cause: 'recipient_inactive' },
  ],
  [
    '5.2.1 is also a person who gets too much',
    '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp',
    { cause: 'rate_limited', isDoubtful: true, adds: { kind: 'limit', id: 'incoming-mail' } },
  ],
  [
    '5.4.5 is the sender’s daily limit, not congestion',
    '550 5.4.5 Daily user sending limit exceeded. - gsmtp',
    { cause: 'sender_account_limited', adds: { kind: 'limit', id: 'daily-sending' } },
  ],
  [
    '4.5.3 is too many recipients',
    '452 4.5.3 Your message has too many recipients. - gsmtp',
    { cause: 'rate_limited', adds: { kind: 'limit', id: 'recipients' } },
  ],
  [
    '4.5.3 is also the size of the recipient’s rules',
    '452 4.5.3 Domain policy size per transaction exceeded, please try this recipient in a separate transaction. - gsmtp',
    { cause: 'greylist_temporary', isDoubtful: true },
  ],
  [
    '5.7.1 is anything: low reputation',
    '550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain. - gsmtp',
    { cause: 'ip_blocklisted' },
  ],
  [
    '5.7.1 is anything: bad form',
    '550 5.7.1 Messages missing a valid Message-ID: header are not accepted. - gsmtp',
    { cause: 'malformed_message' },
  ],
  [
    'Gmail refused to send: no code, no mark',
    'Message rejected. For more information, go to https://support.google.com/mail/answer/69585',
    { cause: 'sender_account_limited', isDoubtful: true, help: 'google-own-block' },
  ],
];

test.each(peculiarities)('%s', (_, reply, expected) => {
  expect(verdictOf(reply)).toMatchObject({ ...expected, provider: 'google', basis: 'own-rule' });
});

describe('- gcdp: an administrator wrote it, whatever it says', () => {
  test.each([
    '550 5.7.1 We take no mail from outside. - gcdp x11-20020a - gsmtp',
    '550 5.7.1 Your message is spam, and the user does not exist. - gcdp x11-20020a - gsmtp',
    '550 5.7.1 Rejected: DMARC. - gcdp x11-20020a - gsmtp',
    '550 - gcdp',
  ])('%s', (reply) => {
    expect(verdictOf(reply)).toMatchObject({
      cause: 'policy_other',
      provider: 'google',
      adds: { kind: 'policy', id: 'administrator' },
    });
  });
});

describe('who refused is known by the host, or by what gives the reply away', () => {
  const words = '550 5.2.2 The account is over quota';
  test.each([
    ['aspmx.l.google.com', words],
    ['gmail-smtp-in.l.google.com', words],
    [undefined, `${words} 98e67ed59e1d1-2c2d0e28189si6418580a91.13 - gsmtp`],
    [undefined, `${words} https://support.google.com/mail/?p=OverQuotaPerm`],
  ])('%s: %s', (host, reply) => {
    expect(verdictOf(reply, host)).toMatchObject({ providerName: 'Gmail', cause: 'mailbox_full' });
  });
  test.each(['mail.google.com.example.net', 'notgoogle.com'])('not by a name like it: %s', (host) => {
    expect(verdictOf(words, host).provider).toBeUndefined();
  });
});

describe('words that Google may change tomorrow: the page they lead to says the same', () => {
  test.each([
    ['NoSuchUser', 'recipient_unknown'],
    ['DisabledUser', 'recipient_inactive'],
    ['OverQuotaTemp', 'mailbox_full'],
    ['DmarcRejection', 'auth_dmarc'],
    ['UnsolicitedMessageError', 'spam_content'],
    ['RfcMessageNonCompliant', 'malformed_message'],
    ['BlockedMessage', 'malware_or_attachment'],
  ] as const)('%s', (page, cause) => {
    expect(
      verdictOf(`550 5.7.1 Qwerty. https://support.google.com/mail/?p=${page} x11-20020a - gsmtp`),
    ).toMatchObject({ cause, isDoubtful: true });
  });
  test('but the sentence comes first', () => {
    expect(
      verdictOf(
        '550 5.7.1 likely suspicious due to the very low reputation of the sending IP address. https://support.google.com/mail/?p=UnsolicitedMessageError - gsmtp',
      ).cause,
    ).toBe('ip_blocklisted');
  });
});
