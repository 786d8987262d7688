import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecipientReport } from '../../lib/bounce/report.ts';
import { causes, type CauseId } from '../../lib/knowledge/causes.ts';
import { classify } from '../../lib/knowledge/classify.ts';
import { findRule } from '../../lib/knowledge/find-rule.ts';
import { exactRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import type { Basis } from '../../lib/knowledge/verdict.ts';
import { mailServers } from '../helpers/mail-servers.ts';
import { domain } from '../helpers/notices.ts';
import { refused, reportOf } from '../helpers/reports.ts';

const judge = (reply: string | undefined, changes: Partial<RecipientReport> = {}) => {
  const recipient = refused(reply, changes);
  return classify(recipient, reportOf(recipient));
};

test('each provider that has servers is recognised by one, and by no other one’s', () => {
  for (const { id, hosts } of providers) {
    const server = mailServers[id];
    expect([id, hosts === undefined]).toEqual([id, server === undefined]);
    expect(providers.filter((one) => one.hosts?.test(server ?? '')).map((one) => one.id)).toEqual(
      server === undefined ? [] : [id],
    );
  }
});

describe.each(providers)('each rule of $name', ({ id, kind, rules, name }) => {
  test.each(rules.map((rule) => [rule.seen.text, rule] as const))(
    'matches what was seen of it: %s',
    (text, rule) => {
      const code = /^([245]\d\d)/.exec(text)?.[1];
      expect(findRule(rules, text, code)?.rule).toBe(rule);
    },
  );
  test('is reached through the whole classifier, by its cause', () => {
    const server = mailServers[id];
    for (const { seen, cause } of rules) {
      const verdict = judge(seen.text, server === undefined ? {} : { remoteMta: domain(server) });
      const named = server === undefined ? verdict.providerName : name;
      expect([seen.text, verdict.cause, verdict.providerName]).toEqual([seen.text, cause, named]);
      expect(server === undefined ? ['own-rule', 'any-rule', 'prose'] : ['own-rule']).toContain(
        verdict.basis,
      );
    }
  });
  test('a list is never told as the one that refused', () => {
    if (kind !== 'list') return;
    for (const { seen } of rules) expect(judge(seen.text).providerName).toBeUndefined();
  });
});

const general = [...exactRules, ...vagueRules];
test.each(general.map((rule) => [rule.seen.text, rule] as const))('general: %s', (text, rule) => {
  const code = /^([245]\d\d)/.exec(text)?.[1];
  expect(findRule(general, text, code)?.cause).toBe(rule.cause);
});
test('there are at most 120 general rules, and none names a host, an address or a bracket code', () => {
  expect(general.length).toBeLessThanOrEqual(120);
  for (const { reply } of general) {
    expect(reply.source).not.toMatch(
      /google|gmail|microsoft|outlook|yahoo|icloud|spamhaus|barracuda|mimecast|proofpoint|https?:|www\\\./i,
    );
  }
});

const replies: readonly (readonly [why: string, reply: string, CauseId, Basis?])[] = [
  [
    'the seed, as in 2018',
    "550 5.7.1 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. Please contact the administrator of example.org domain if this was a legitimate mail. Please visit https://support.google.com/mail/answer/2451690 to learn about the DMARC initiative. b141-v6si2290029yba.131 - gsmtp",
    'auth_dmarc',
    'own-rule',
  ],
  [
    'the seed, today, over several lines',
    '550-5.7.26 Unauthenticated email from example.org is not accepted due to\n550-5.7.26 domain’s DMARC policy. To learn about the\n550 5.7.26 https://support.google.com/mail/?p=DmarcRejection x11-20020a - gsmtp',
    'auth_dmarc',
    'own-rule',
  ],
  [
    'cut after the first line',
    "550 5.7.1 Unauthenticated email from example.org is not accepted due to domain's",
    'auth_dmarc',
  ],
  [
    'DNS trouble is temporary, the same cause',
    "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
    'auth_dmarc',
  ],
  [
    'the same sentence, refused for good, is a block',
    '550 5.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. - gsmtp',
    'ip_blocklisted',
  ],
  [
    'and put off, a rate limit',
    '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. - gsmtp',
    'rate_limited',
  ],
  [
    '504 5.7.40 is about logging in, not about DMARC',
    '504 5.7.40 Unrecognized Authentication Type. - gsmtp',
    'malformed_message',
  ],
  [
    'a log-in refusal is not told as DMARC',
    '535 5.7.8 Username and Password not accepted. - gsmtp',
    'sender_account_limited',
  ],
  [
    '"Access denied" means no such address',
    '550 5.4.1 Recipient address rejected: Access denied. [AM5EUR02FT054.eop-EUR02.prod.protection.outlook.com]',
    'recipient_unknown',
  ],
  [
    '5.7.515 with a semicolon',
    "550; 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level.",
    'auth_dmarc',
  ],
  [
    '5.7.509 with a colon',
    '550 5.7.509: Access denied, sending domain EXAMPLE.ORG does not pass DMARC verification',
    'auth_dmarc',
  ],
  [
    'an open resolver is the fault of the other side',
    '554 5.7.1 Service unavailable; blocked; Error: open resolver',
    'policy_other',
  ],
  [
    'words that are everybody’s',
    '550 5.7.1 Delivery failed because of the DMARC rule of example.org',
    'auth_dmarc',
    'general-wording',
  ],
  ['the status alone', '550 5.1.2', 'domain_not_found', 'status-code'],
  ['the reply code alone', '552', 'mailbox_full', 'reply-code'],
  ['nothing usable', '550', 'unclear', 'nothing'],
];
test.each(replies)('%s', (_, reply, cause, basis) => {
  const verdict = judge(reply);
  expect(verdict.cause).toBe(cause);
  if (basis !== undefined) expect(verdict.basis).toBe(basis);
});

test('a status that nobody misuses outranks words that fit many', () => {
  expect(judge('550 5.1.6 recipient no longer on server: bob@example.com')).toMatchObject({
    cause: 'recipient_moved',
    basis: 'status-code',
  });
});
test.each<readonly [string, CauseId]>([
  ['552 5.2.2 Mailbox full (SPF: softfail, DKIM: none, DMARC: fail logged only)', 'mailbox_full'],
  ['550 5.1.1 user unknown (dmarc=fail)', 'recipient_unknown'],
  ['550 5.2.0 Message rejected due to DMARC policy of the sender', 'auth_dmarc'],
  ['550 5.7.1 dmarc=fail: rejected', 'auth_dmarc'],
])('what a reply lists beside a status of the recipient is not the reason: %s', (reply, cause) => {
  expect(judge(reply).cause).toBe(cause);
});

test('an unknown name at the command that gives the sender is the sender’s', () => {
  const explanation =
    'SMTP error from remote mail server after MAIL FROM:<ada@example.org>: 550 No such domain example.org';
  expect(judge('550 No such domain example.org', { explanation }).cause).toBe('sender_address_rejected');
});
describe('what the refused command allows the words to be about', () => {
  test.each([
    ['mail-from', '550 unknown user', 'sender_address_rejected'],
    ['ehlo', '501 5.0.0 Invalid domain name', 'rdns_helo'],
    ['auth', '550 5.7.0 refused', 'sender_account_limited'],
    ['starttls', '554 sorry', 'tls_problem'],
    ['rcpt-to', '550 unknown user', 'recipient_unknown'],
    ['mail-from', '552 5.2.3 message too large', 'message_too_big'],
  ] as const)('%s, %s', (refusedCommand, reply, cause) => {
    expect(judge(reply, { refusedCommand }).cause).toBe(cause);
  });
});
describe('the notice around a reply that tells nothing', () => {
  const around = (reply: string | undefined, explanation: string, sharedWords: string) => {
    const recipient = refused(reply, { explanation });
    return classify(recipient, { ...reportOf(recipient), sharedWords });
  };
  test.each([
    [
      'its own words',
      '554 5.0.0 Service unavailable',
      'mail.local: unknown user: bob',
      '',
      'recipient_unknown',
    ],
    [
      'those to all',
      undefined,
      'bob@example.com',
      'The attached file is not allowed.',
      'malware_or_attachment',
    ],
    [
      'a sentence that begins before the address',
      undefined,
      'bob@example.com est pleine.',
      'La boîte de',
      'mailbox_full',
    ],
    ['a refusal is not explained away', '550 Rejected', 'The mailbox is full.', '', 'policy_other'],
  ] as const)('%s', (_, reply, explanation, sharedWords, cause) => {
    expect(around(reply, explanation, sharedWords).cause).toBe(cause);
  });
});
describe('a delay', () => {
  test('without a reason is still tried, and no failure', () => {
    expect(judge(undefined, { action: 'delayed', explanation: 'Has been delayed.' }).cause).toBe(
      'server_unreachable',
    );
    expect(judge(undefined, { action: 'failed', explanation: 'Has been lost.' }).cause).toBe('unclear');
  });
  test('with one is told by it', () => {
    expect(judge('452 4.3.1 Insufficient system storage', { action: 'delayed' }).cause).toBe(
      'greylist_temporary',
    );
    expect(judge('452 4.2.2 mailbox full', { action: 'delayed' }).cause).toBe('mailbox_full');
  });
});
describe('a log-in that was refused is never DMARC, nor proof of a message a log-in', () => {
  test.each([
    ['535 5.7.8 Authentication credentials invalid', 'sender_account_limited'],
    ['530 5.7.0 Authentication required', 'sender_account_limited'],
    ['504 5.7.4', 'sender_account_limited'],
    ['550 5.7.1 Message fails authentication checks', 'auth_other'],
    ['550 5.7.1 rejected: DMARC', 'auth_dmarc'],
    ['550 5.7.26 sender must authenticate with at least one of SPF or DKIM', 'auth_other'],
  ] as const)('%s', (reply, cause) => {
    expect(judge(reply).cause).toBe(cause);
  });
});
describe('in the languages of notices', () => {
  test.each([
    ['Das Postfach des Empfängers ist voll.', 'mailbox_full'],
    ['Adresa příjemce neexistuje.', 'recipient_unknown'],
    ['Размер письма превышает допустимый.', 'message_too_big'],
    ['受信者のメールボックスがいっぱいです。', 'mailbox_full'],
    ['El servidor no responde.', 'server_unreachable'],
    ['このグループに投稿する権限がありません。', 'recipient_restricted'],
    ['O domínio example.net não existe.', 'domain_not_found'],
    ['Ihre Nachricht wurde leider nicht zugestellt.', 'unclear'],
    ['Votre message n’a pas été remis. Merci de réessayer.', 'unclear'],
  ] as const)('%s', (explanation, cause) => {
    expect(judge(undefined, { explanation }).cause).toBe(cause);
  });
});
test('the deciding words stand in the line, at their place', () => {
  const { line, decisive } = judge(
    '550 5.7.26 Unauthenticated email from example.org is not accepted due to domain’s DMARC policy. - gsmtp',
  );
  expect(line.slice(decisive?.start, decisive?.end)).toBe(
    'Unauthenticated email from example.org is not accepted due to domain’s DMARC policy',
  );
});
test('a notice without any reply is read by its words, and said so', () => {
  expect(judge(undefined, { explanation: 'The mailbox is full.' })).toMatchObject({
    cause: 'mailbox_full',
    basis: 'prose',
  });
  expect(judge(undefined, { explanation: 'Qwe rty uio.' })).toMatchObject({
    cause: 'unclear',
    basis: 'nothing',
  });
});
test('whatever a server says, there is a verdict of the list', () => {
  fc.assert(
    fc.property(fc.string(), (reply) => {
      expect(Object.keys(causes)).toContain(judge(reply).cause);
    }),
  );
});

describe('what stands in an address decides nothing', () => {
  test.each([
    ['550 5.1.1 <spf@example.net>: User unknown', 'recipient_unknown'],
    ['550 5.1.1 <bob@dmarc.example>: no such user', 'recipient_unknown'],
    ['550 <bob@example.com> is not a known user on this system', 'recipient_unknown'],
    ['450 4.1.8 <ada@example.org>: Sender address rejected: Domain not found', 'sender_address_rejected'],
    ['550 5.7.1 SPF unauthorized mail is prohibited.', 'auth_spf'],
    ['554 5.7.1 SPF pass but content rejected as spam', 'spam_content'],
  ] as const)('%s', (reply, cause) => {
    expect(judge(reply).cause).toBe(cause);
  });
});
