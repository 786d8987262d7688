import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/knowledge/classify.ts';
import { causes } from '../../../lib/knowledge/causes.ts';
import { domain } from '../../helpers/notices.ts';
import { refused, reportOf } from '../../helpers/reports.ts';

const judge = (reply: string, server?: string) => {
  const recipient = refused(reply, server === undefined ? {} : { remoteMta: domain(server) });
  return classify(recipient, reportOf(recipient));
};
const blocked = (by: string) =>
  `554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using ${by}`;

describe('which list it was', () => {
  test.each([
    ['zen.spamhaus.org', 'Spamhaus ZEN'],
    ['pbl.spamhaus.org', 'Spamhaus PBL'],
    ['sbl.spamhaus.org', 'Spamhaus SBL'],
    ['xbl.spamhaus.org', 'Spamhaus XBL'],
    ['dbl.spamhaus.org', 'Spamhaus DBL'],
    ['Spamhaus', 'Spamhaus'],
    ['bl.spamcop.net', 'SpamCop'],
    ['b.barracudacentral.org', 'Barracuda Reputation Block List'],
    ['dnsbl.sorbs.net', 'SORBS'],
    ['dnsbl-1.uceprotect.net', 'UCEPROTECT'],
    ['bl.mailspike.net', 'Mailspike'],
    ['psbl.surriel.com', 'PSBL'],
    ['prs.proofpoint.com', 'Proofpoint'],
    ['Trend Micro RBL+', 'Trend Micro Email Reputation Services'],
  ] as const)('%s', (by, name) => {
    expect(judge(blocked(by))).toMatchObject({
      cause: 'ip_blocklisted',
      basis: 'any-rule',
      adds: { kind: 'list', name },
    });
  });
  test.each([
    ['554 IB104', 'Spamhaus SBL'],
    ['554 IB103', 'Cloudmark CSI'],
    ['554 AUP#IPBL0001', 'Spamhaus ZEN'],
    ['554 AUP#IPBL1000', 'Cloudmark CSI'],
    ['554 AUP#I-1220', 'Spamhaus'],
    ['550 OFR_101', 'Spamhaus'],
    ['554 see #BL000010', 'Cloudmark CSI'],
  ] as const)('told by a code of the provider: %s', (reply, name) => {
    expect(judge(reply).adds).toEqual({ kind: 'list', name });
  });
  test('the one who refused is the server, not the list', () => {
    expect(judge(blocked('zen.spamhaus.org'), 'mx.example.com').providerName).toBeUndefined();
    expect(judge(blocked('zen.spamhaus.org'), 'mx1.emailsrvr.com').providerName).toBe('Rackspace Email');
  });
});

describe('a list that did not answer says nothing of the sender', () => {
  test.each([
    blocked('zen.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53'),
    blocked('zen.spamhaus.org; https://www.spamhaus.org/returnc/vol/'),
    blocked('zen.spamhaus.org; Error: excessive number of queries'),
    '550 203.0.113.9 listed in zen.spamhaus.org (127.255.255.254)',
    '554 example.org listed in multi.uribl.com: 127.0.0.1 -> Query Refused. See http://uribl.com/refused.shtml',
  ])('%s', (reply) => {
    const { cause, adds } = judge(reply);
    expect([causes[cause].mendedBy, adds]).toEqual([
      'recipient-domain',
      { kind: 'policy', id: 'broken-look-up' },
    ]);
  });
});

describe('what is listed, by the words of the reply', () => {
  test.each([
    ['554 Client host [203.0.113.9] blocked using zen.spamhaus.org', 'ip_blocklisted', 'server'],
    ['554 Helo command [mail.example.org] blocked using dbl.spamhaus.org', 'ip_blocklisted', 'server'],
    [
      '554 5.7.1 Service unavailable; Sender address [ada@example.org] blocked using dbl.spamhaus.org',
      'ip_blocklisted',
      'domain',
    ],
    [
      '550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup/ (S8002)',
      'ip_blocklisted',
      'domain',
    ],
    [
      '550 5.7.1 likely suspicious due to the very low reputation of the sending domain. - gsmtp',
      'ip_blocklisted',
      'domain',
    ],
    [
      '550 5.7.1 likely suspicious due to the very low reputation of the sending IP address. - gsmtp',
      'ip_blocklisted',
      'server',
    ],
    ['550 Blacklisted URL in message (example.org) in [multi] surbl.org', 'spam_content', 'link'],
    ['550 black.uribl.com lists a URL in this message', 'spam_content', 'link'],
    ['550 Message contains a listed link, see spamrl.com', 'spam_content', 'link'],
    ['550 5.7.1 rejected, surbl', 'ip_blocklisted', 'link'],
    ['550 5.7.1 having a domain present in the Spamhaus DBL', 'ip_blocklisted', 'name'],
    ['554 Client host [203.0.113.9] blocked using dnsbl.sorbs.net', 'ip_blocklisted', 'closed'],
    ['554 Client host [203.0.113.9] blocked using ix.dnsbl.manitu.net', 'ip_blocklisted', 'closed'],
    [
      '554 Client host [203.0.113.9] blocked using bl.spamcop.net; see URL: http://example.net',
      'ip_blocklisted',
      'server',
    ],
    ['550 5.7.1 Message rejected as spam', 'spam_content', undefined],
  ] as const)('%s', (reply, cause, listed) => {
    expect(judge(reply)).toMatchObject({ cause, listed });
  });
});
