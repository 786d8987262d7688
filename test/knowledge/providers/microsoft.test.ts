import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/knowledge/verdict.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

type Row = readonly [why: string, reply: string, expected: Partial<Verdict>];

const HOST = 'example-com.mail.protection.outlook.com';

const business: readonly Row[] = [
  [
    '5.1.10 is no such address, not a null MX',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    { cause: 'recipient_unknown' },
  ],
  [
    '5.4.1 "Access denied" is no such address, not a block',
    '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [AM5EUR02FT054.eop-EUR02.prod.protection.outlook.com 2024-04-29T23:34:45.000Z 08DC0123]',
    { cause: 'recipient_unknown', provider: 'microsoft' },
  ],
  [
    '5.4.1 "Relay Access Denied" is the wrong server',
    '550 5.4.1 Relay Access Denied',
    { cause: 'relay_denied' },
  ],
  [
    '5.5.0 is no such address at Outlook.com',
    '550 5.5.0 Requested action not taken: mailbox unavailable',
    { cause: 'recipient_unknown' },
  ],
  [
    '5.1.0 is mostly a stale address',
    '550 5.1.0 Sender denied [AM5EUR02FT054.eop-EUR02.prod.protection.outlook.com]',
    { cause: 'recipient_unknown', isDoubtful: true },
  ],
  [
    '5.1.8 is the sender’s own account',
    '550 5.1.8 Access denied, bad outbound sender. AS(9333)',
    { cause: 'sender_account_limited' },
  ],
  ['so are 5.7.501–503', '550 5.7.502 Access denied, banned sender', { cause: 'sender_account_limited' }],
  [
    'and 5.7.705',
    '550 5.7.705 Access denied, tenant has exceeded threshold',
    { cause: 'sender_account_limited' },
  ],
  [
    'and, less surely, 5.7.708',
    '550 5.7.708 Access denied, traffic not accepted from this IP',
    { cause: 'sender_account_limited', isDoubtful: true },
  ],
  ['5.2.2 is a full mailbox', '554 5.2.2 mailbox full; STOREDRV.Deliver', { cause: 'mailbox_full' }],
  [
    '5.2.2 is also the sender’s limit',
    '550 5.2.2 Submission quota exceeded',
    { cause: 'sender_account_limited' },
  ],
  [
    '5.2.121: from one sender',
    "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded.",
    { cause: 'rate_limited', isDoubtful: true, adds: { kind: 'limit', id: 'same-sender' } },
  ],
  [
    '5.2.122: the recipient’s',
    "550 5.2.122 Recipient's per hour message receive limit exceeded.",
    { cause: 'rate_limited', isDoubtful: true, adds: { kind: 'limit', id: 'incoming-mail' } },
  ],
  [
    '5.7.511 is asked for by mail, not at the portal',
    '550 5.7.511 Access denied, banned sender[203.0.113.9]. To request removal from this list please forward this message to delist@messaging.microsoft.com. AS(1410)',
    { cause: 'ip_blocklisted', isDoubtful: true, help: 'microsoft-ndr' },
  ],
  [
    '5.7.511 with an address is about the sender',
    '550 5.7.511 Access denied, banned sender[ada@example.org].',
    { cause: 'sender_address_rejected', isDoubtful: true },
  ],
  [
    '5.7.606 is asked for at the portal; AS(…) is no network',
    '550 5.7.606 Access denied, banned sending IP [203.0.113.9] (AS16012609)',
    { cause: 'ip_blocklisted', help: 'microsoft-delist' },
  ],
  [
    '4.7.5xx passes',
    '451 4.7.500 Access denied, please try again later',
    { cause: 'rate_limited', isDoubtful: true },
  ],
  [
    '4.7.85x passes',
    '421 4.7.850 Access denied, please try again later',
    { cause: 'rate_limited', isDoubtful: true },
  ],
  [
    '5.7.12 is no password',
    '550 5.7.12 Sender was not authenticated by organization',
    { cause: 'recipient_restricted' },
  ],
  [
    '5.7.124: a list of senders',
    '550 5.7.124 Sender not in allowed-senders list',
    { cause: 'recipient_restricted', adds: { kind: 'policy', id: 'listed-senders-only' } },
  ],
  [
    '5.7.129: so, too',
    '550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized',
    { cause: 'recipient_restricted' },
  ],
  [
    '5.7.133: insiders',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
    { cause: 'recipient_restricted', adds: { kind: 'policy', id: 'insiders-only' } },
  ],
  [
    '5.7.134: a mailbox',
    '550 5.7.134 Sender was not authenticated for mailbox',
    { cause: 'recipient_restricted' },
  ],
  [
    '5.7.13 is no account',
    '550 5.7.13 Sender was not authenticated for public folder',
    { cause: 'recipient_restricted' },
  ],
  ['5.7.136: a contact', '550 5.7.136 Sender was not authenticated', { cause: 'recipient_restricted' }],
  [
    '5.7.507: the organisation blocks',
    '550 5.7.507 Access denied, rejected by recipient',
    { cause: 'policy_other', isDoubtful: true },
  ],
  [
    '5.7.513: and so',
    '550 5.7.513 Service unavailable, Client host [203.0.113.9] blocked by bob@example.com using Customer Block list',
    { cause: 'policy_other', isDoubtful: true },
  ],
  [
    '5.7.23 is SPF',
    '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
    { cause: 'auth_spf' },
  ],
  [
    '5.7.25 is reverse DNS',
    '550 5.7.25 Access denied, the sending IPv6 address [2001:db8::25] must have a reverse DNS record',
    { cause: 'rdns_helo' },
  ],
  [
    '4.7.26 is neither SPF nor DKIM',
    '450 4.7.26 Access denied, a message sent over IPv6 [2001:db8::25] must pass either SPF or DKIM validation',
    { cause: 'auth_other' },
  ],
  [
    '5.7.57 is a printer that did not log in',
    '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful',
    { cause: 'sender_account_limited', adds: { kind: 'policy', id: 'log-in' } },
  ],
  [
    '5.7.60: not allowed to send as',
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    { cause: 'sender_account_limited' },
  ],
  [
    '5.7.64: the connector',
    '550 5.7.64 TenantAttribution; Relay Access Denied',
    { cause: 'relay_denied', isDoubtful: false },
  ],
  [
    '5.7.139: log-in switched off',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    { cause: 'sender_account_limited' },
  ],
  [
    '5.2.252: not allowed to send as',
    '554 5.2.252 SendAsDenied; ada@example.org not allowed to send as office@example.org',
    { cause: 'sender_account_limited' },
  ],
  ['4.4.7: expired', '550 4.4.7 QUEUE.Expired; message expired', { cause: 'server_unreachable' }],
  ['5.4.300: expired', '550 5.4.300 Message expired', { cause: 'server_unreachable' }],
  ['4.4.312: DNS', '450 4.4.312 DNS query failed', { cause: 'server_unreachable', isDoubtful: true }],
  ['4.4.316: refused', '450 4.4.316 Connection refused', { cause: 'server_unreachable' }],
  ['4.4.317: TLS', '450 4.4.317 STARTTLS is required to send mail', { cause: 'tls_problem' }],
  [
    '4.4.318: dropped',
    '450 4.4.318 Connection was closed abruptly (SuspiciousRemoteServerError)',
    { cause: 'server_unreachable' },
  ],
  ['5.7.321: no TLS', '550 5.7.321 starttls-not-supported', { cause: 'tls_problem' }],
  [
    '5.7.324: DNSSEC',
    '550 5.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records',
    { cause: 'tls_problem' },
  ],
  [
    '5.7.509 is DMARC, and the policy is said',
    '550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification and has a DMARC policy of reject.',
    { cause: 'auth_dmarc', isDoubtful: false, adds: { kind: 'policy', id: 'dmarc-reject' } },
  ],
];

describe.each([undefined, HOST])('Exchange, refused by %s', (host) => {
  test.each(business)('%s', (why, reply, expected) => {
    const verdict = verdictOf(reply, host);
    // Words that are everybody’s add nothing where it is not known that Microsoft refused.
    const isEverybodys = host === undefined && !['own-rule', 'any-rule'].includes(verdict.basis);
    expect(verdict, why).toMatchObject(isEverybodys ? { cause: expected.cause } : expected);
    if (host !== undefined) expect(verdict).toMatchObject({ provider: 'microsoft', basis: 'own-rule' });
  });
});

describe('Exchange wraps what it quotes', () => {
  test.each([
    ["Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found'", 'recipient_unknown'],
    ['#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##', 'recipient_unknown'],
    ['#550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##', 'recipient_unknown'],
    ['#550 5.7.1 RESOLVER.RST.AuthRequired; Authentifizierung erforderlich ##', 'recipient_restricted'],
    ['#550 5.2.3 RESOLVER.RST.SendSizeLimit.Org; message trop volumineux ##', 'message_too_big'],
    [
      "5/25/2018 8:21:10 AM - Server at mx.example.com (203.0.113.9) returned '550 5.4.312 Message expired, DNS query failed(InfoNoRecords)'",
      'server_unreachable',
    ],
    [
      "Remote Server returned '550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp'",
      'auth_dmarc',
    ],
  ] as const)('%s', (reply, cause) => {
    expect(verdictOf(reply).cause).toBe(cause);
  });
});

test.each([
  '554 5.7.1 <bob@example.com>: Recipient address rejected: Access denied',
  '550 5.1.1 mail for sc-001.example.com is not taken here: user unknown',
  '550 5.7.1 <ada@example.org>: Sender address rejected: not authorized to send from example.org',
])('words that only look like theirs: %s', (reply) => {
  const { provider, adds } = verdictOf(reply);
  expect([provider, adds]).toEqual([undefined, undefined]);
});
