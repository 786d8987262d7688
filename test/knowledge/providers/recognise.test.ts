import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/knowledge/classify.ts';
import { domain } from '../../helpers/notices.ts';
import { refused, reportOf } from '../../helpers/reports.ts';

const judge = (reply: string, server?: string) => {
  const recipient = refused(reply, server === undefined ? {} : { remoteMta: domain(server) });
  return classify(recipient, reportOf(recipient));
};

describe('who refused is read from the reply', () => {
  test.each([
    ['AUP with letters', '554 cxr rejected. AUP#CXBL', 'Cox'],
    ['AUP with digits', '554 blocked. AUP#In-1020', 'Spectrum'],
    ['OFR', '421 Service refused, please try later. OFR_999 [999]', 'Orange'],
    ['LPN', '550 5.5.0 Unknown address. LPN007_416', 'Laposte.net'],
    ['IB', '421 Server temporarily unavailable. IB101', 'GoDaddy'],
    ['a G in brackets', '450 4.4.6 Routing loop detected (G16)', 'Rackspace Email'],
    ['two letters and three', '554 DT:SPM 163 smtp8,DMCowACHEMvH1adakFYxKA', 'NetEase'],
    ['ERS', '550 5.7.1 Recipient address rejected: ERS-Invalid-Recipient', 'Trend Micro'],
    ['ETP', '550 5.7.26 ETP205 DMARC Failure for domain', 'Trellix (FireEye)'],
    ['a # and letters', '554 see http://postmaster.example/#BL000001', 'Comcast'],
    ['an address to write to', '554 IP=203.0.113.9 - A problem occurred. (tobr@rx.t-online.de)', 'T-Online'],
    ['a page that it names', '550 Mail content denied. https://service.mail.qq.com/detail/122', 'QQ Mail'],
    ['the name of its server', '554 gmx.net (mxgmx104) Nemesis ESMTP Service not available', 'GMX'],
    ['the same server elsewhere', '554 web.de (mxweb012) Nemesis ESMTP Service not available', 'WEB.DE'],
    ['and elsewhere', '554 kundenserver.de (mxeue009) Nemesis ESMTP Service not available', 'IONOS'],
    ['and elsewhere again', '554 mail.com (mxgmxus002) Nemesis ESMTP Service not available', 'mail.com'],
  ] as const)('%s', (_, reply, name) => {
    expect(judge(reply).providerName).toBe(name);
  });
  test.each([
    'IB is not enough, nor is IB12 or LIB508',
    '550 5.1.1 user unknown (G8x) AUP#12 ETP-205',
    '554 5.7.1 Client host [203.0.113.9] blocked using zen.spamhaus.org',
  ])('and is not seen where it is not: %s', (reply) => {
    expect(judge(reply).providerName).toBeUndefined();
  });
});

describe('the same sentence is told of the one whose server said it', () => {
  const sentence = '550 Requested action not taken: mailbox unavailable';
  test.each([
    ['mx00.gmx.net', 'GMX'],
    ['mx01.gmx.com', 'GMX'],
    ['mx01.mail.com', 'mail.com'],
    ['mx-ha02.web.de', 'WEB.DE'],
    ['mx00.ionos.co.uk', 'IONOS'],
    ['mx01.kundenserver.de', 'IONOS'],
  ] as const)('%s', (server, name) => {
    const { providerName, cause, basis, isDoubtful } = judge(sentence, server);
    expect({ providerName, cause, basis, isDoubtful }).toEqual({
      providerName: name,
      cause: 'recipient_unknown',
      basis: 'own-rule',
      isDoubtful: true, // also mailboxes that were not used for long
    });
  });
  test('a host that only ends alike is somebody else', () => {
    expect(judge(sentence, 'mx.notgmx.net').providerName).toBeUndefined();
    expect(judge(sentence, 'gmx.net.example.com').providerName).toBeUndefined();
  });
});

describe('everybody’s words count only for the one who is known to have refused', () => {
  test.each([
    ['554 SPF: the server is not allowed', '163mx01.mxmail.netease.com', 'auth_spf'],
    ['550 5.7.1 Message refused, xdmarcx', 'mx.yandex.net', 'auth_dmarc'],
    ['550 unauthenticated', 'isaac.mx.cloudflare.net', 'auth_dmarc'],
    ['550 Relay access denied', 'mx0a-00123456.pphosted.com', 'relay_denied'],
  ] as const)('%s', (reply, server, cause) => {
    expect(judge(reply, server)).toMatchObject({ cause, basis: 'own-rule' });
    expect(judge(reply, 'mx.example.com').basis).not.toBe('own-rule');
  });
});

describe('what is ambiguous is not told as more than it is', () => {
  test('rspamd says the same to spam and to failed proof', () => {
    expect(judge('554 5.7.1 Spam message rejected')).toMatchObject({
      cause: 'spam_content',
      isDoubtful: true,
      provider: undefined,
    });
  });
  test.each([
    ['550 MI:DMA mx1', 'auth_other'],
    ['550 5.1.0 sender rejected. AUP#CXSNDR', 'auth_other'],
    ['554 Transaction failed. Reject due to policy restrictions.', 'policy_other'],
  ] as const)('%s is no proof of DMARC', (reply, cause) => {
    expect(judge(reply)).toMatchObject({ cause, isDoubtful: true });
  });
  test('a mailbox that is too full is not a mail that is too big', () => {
    expect(judge('552 5.2.2 Mailbox size limit exceeded').cause).toBe('mailbox_full');
  });
  test('an address to write to tells of an unknown server, the recipient’s address does not', () => {
    expect(judge('554 Contact tosa@rx.t-online.de')).toMatchObject({
      cause: 'ip_blocklisted',
      adds: { kind: 'policy', id: 'unknown-server' },
    });
    expect(judge('554 5.7.0 <bob@t-online.de>: virus found', 'mx01.t-online.de').cause).toBe(
      'malware_or_attachment',
    );
  });
  test('"domain not found" is about the domain that the code allows', () => {
    expect(judge('551 domain not found').cause).toBe('relay_denied');
    expect(judge('450 4.1.8 <ada@example.org>: Sender address rejected: Domain not found').cause).toBe(
      'sender_address_rejected',
    );
    expect(judge('450 4.1.2 <bob@example.com>: Recipient address rejected: Domain not found').cause).toBe(
      'domain_not_found',
    );
  });
});
