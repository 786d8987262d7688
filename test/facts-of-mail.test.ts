import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../lib/bounce/raw-message.ts';
import type { MailFacts } from '../lib/checks/mail-facts.ts';
import { readNotice } from '../lib/diagnose.ts';
import { parseMime } from '../lib/platform/postal-mime.ts';
import { pieces, sourceOf } from './helpers/sources.ts';

const fields =
  'From: Ana <ana@example.org>\nTo: bob@example.com\nSubject: x\nDate: Thu, 1 Jan 2026 00:00:00 +0000\nMessage-ID: <1@example.org>\n';
const taken =
  'Received: from out.example.org (out.example.org [192.0.2.25]) by mx.example.com with ESMTPS id 1; Thu, 1 Jan 2026 00:00:20 +0000\n';
const refused =
  'Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.7.1\n';

/** The facts of a mail that mx.example.com itself refused with this reply, after it had taken it in. */
async function factsOf(reply: string, header: string, report = refused): Promise<MailFacts> {
  const source = sourceOf({
    report: `Content-Type: message/delivery-status\n\n${report}Diagnostic-Code: smtp; ${reply}\n`,
    returned: `Content-Type: text/rfc822-headers\n\n${header}`,
  });
  const mail = readNotice(await messageOfRaw(source, parseMime), 'a')?.subject.mail;
  if (mail === undefined) throw new Error('not read as a notice');
  return mail;
}

const dmarc = '550 5.7.1 Message rejected due to DMARC policy of example.org';

describe('what the refuser saw', () => {
  test.each<readonly [string, string, string, object]>([
    ['by the cause', dmarc, '', { dmarc: 'did-not-pass', spf: 'not-said', dkim: 'not-said' }],
    ['by its own words', '550 5.7.1 no: dkim=none, spf=softfail', '', { dkim: 'none', spf: 'softfail' }],
    [
      'by what it wrote into the header',
      dmarc,
      'Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=example.org; dkim=fail header.d=example.org\n',
      { spf: 'pass', dkim: 'fail', dmarc: 'did-not-pass' },
    ],
    [
      'not by what another house wrote there',
      dmarc,
      'Authentication-Results: mx.liar.example; spf=pass; dkim=pass; dmarc=pass\n',
      { spf: 'not-said', dkim: 'not-said', dmarc: 'did-not-pass' },
    ],
    [
      'one good seal is enough',
      '550 5.7.1 no',
      'Authentication-Results: mx.example.com; dkim=fail header.d=a.example; dkim=pass header.d=example.org\n',
      { dkim: 'pass' },
    ],
    [
      'it could not tell',
      "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
      '',
      { dmarc: 'not-said' },
    ],
    [
      'of a full mailbox nothing',
      '552 5.2.2 Mailbox full',
      '',
      { spf: 'not-said', dkim: 'not-said', dmarc: 'not-said' },
    ],
  ])('%s', async (_, reply, header, seen) => {
    expect((await factsOf(reply, `${header}${taken}${fields}`)).seen).toMatchObject(seen);
  });
});

describe('where it came from', () => {
  test('the header, where the refuser wrote it', async () => {
    expect(await factsOf(dmarc, taken + fields)).toMatchObject({
      sentFrom: { ip: '192.0.2.25', saidBy: 'header' },
      host: 'out.example.org',
      hasHeader: true,
      hasAllSignatures: true,
      receivedAt: 1767225620,
    });
  });
  test('the reply outranks it', async () => {
    const reply =
      '550 5.7.26 The MAIL FROM domain [example.net] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9]. - gsmtp';
    expect(await factsOf(reply, taken + fields)).toMatchObject({
      sentFrom: { ip: '203.0.113.9', saidBy: 'reply' },
      returnPath: 'example.net',
    });
  });
  test('the header of the sender’s own server tells no address', async () => {
    const report = pieces.report.replace(/^[^]*?\n\n/, '').replace(/Diagnostic-Code[^\n]*\n/, '');
    const home =
      'Received: from pc.example.org ([203.0.113.77]) by mail.example.org with ESMTPSA id 1; Thu, 1 Jan 2026 00:00:20 +0000\n';
    expect(await factsOf(dmarc, home + fields, report)).toMatchObject({
      sentFrom: undefined,
      host: 'mail.example.org',
    });
  });
});

test('a few fields are no whole header', async () => {
  expect(
    await factsOf(dmarc, 'From: ana@example.org\nSubject: x\nMessage-ID: <1@example.org>\n'),
  ).toMatchObject({
    hasHeader: false,
    hasAllSignatures: false,
  });
});

test('a signature that cannot be read is a signature', async () => {
  expect(await factsOf(dmarc, `DKIM-Signature: v=1; d=; s=\n${taken}${fields}`)).toMatchObject({
    hasHeader: true,
    hasAllSignatures: false,
    signatures: [],
  });
});

test.each<readonly [string, string]>([
  [
    '10,000 signatures',
    'DKIM-Signature: v=1; d=example.org; s=k; x=99999999999999999999; l=-1\n'.repeat(10_000),
  ],
  ['a From of 1 MB', `From: ${'a@example.org, '.repeat(70_000)}\n`],
  ['a From of quotation marks', `From: ${'"'.repeat(500_000)}\n`],
  ['encoded words', `From: ${'=?utf-8?q?=3Ca=40b=3E?= '.repeat(20_000)}\n`],
  [
    '50,000 hops',
    `Received: from a (a [192.0.2.1]) by b for <x@y.example>; ${'x'.repeat(40)}\n`.repeat(50_000),
  ],
  ['results of 1 MB', `Authentication-Results: a; ${'dkim=fail ((body hash '.repeat(50_000)}\n`],
  ['tags without end', `DKIM-Signature: ${'x=1; '.repeat(200_000)}\n`],
])('a hostile header is read in time: %s', async (_, header) => {
  const start = performance.now();
  const { signatures, authors } = await factsOf(dmarc, header + taken + fields);
  expect(signatures.length).toBeLessThanOrEqual(50);
  expect(authors?.count ?? 0).toBeLessThanOrEqual(1000);
  expect(performance.now() - start).toBeLessThan(5000);
});
