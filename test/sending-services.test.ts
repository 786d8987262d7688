import { describe, expect, test, vi } from 'vitest';
import { messageOfRaw } from '../lib/bounce/raw-message.ts';
import { findSetup } from '../lib/card-words.ts';
import type { Finding } from '../lib/checks/check.ts';
import { investigate, readNotice } from '../lib/diagnose.ts';
import type { Diagnosis, NoticeInspection, SendingService } from '../lib/inspection.ts';
import { parseMime } from '../lib/platform/postal-mime.ts';
import { sendingServices } from '../lib/sending-services.ts';
import { cardText } from '../scripts/inspect/card-text.ts';
import { aMessage } from './helpers/messages.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';
import { original } from './helpers/originals.ts';
import { pieces, sourceOf } from './helpers/sources.ts';
import { zone } from './helpers/zone.ts';

// The case that the product grew from: a theatre's tickets, sent in its name through a service, refused by Gmail for want of proof.
const reply =
  "550-5.7.1 Unauthenticated email from theatre.example is not accepted due to domain's DMARC policy. b141-v6si2290029yba.131 - gsmtp";
const report = pieces.report
  .replace('550 5.7.1 not wanted here', reply)
  .replace('mx.example.com', 'gmail-smtp-in.l.google.com');
const ticket = (fields: string) => `Content-Type: text/rfc822-headers

${fields}
From: Box office <tickets@theatre.example>
To: bob@example.com
Subject: Your tickets
Message-ID: <30123456.20260101.5f@theatre.example>
`;
const read = async (fields: string): Promise<NoticeInspection> => {
  const header = pieces.header.replace('ana@example.org', 'tickets@theatre.example');
  const source = sourceOf({ header, report, returned: ticket(fields) });
  const inspection = readNotice(await messageOfRaw(source, parseMime), 'a');
  if (inspection === undefined) throw new Error('not read as a notice');
  return inspection;
};
const told = ({ services }: Pick<NoticeInspection, 'services'>) =>
  services.map(({ id, by, isSure }) => `${isSure ? '' : 'perhaps '}${id} by ${by}`);

describe('the returned header tells the service', () => {
  test.each([
    [
      'the service’s return address, host and seal',
      `Return-Path: <bounce-md_30123456.5f00-v1-1a@mandrillapp.com>
Received: from mail137-17.atl71.mandrillapp.com (mail137-17.atl71.mandrillapp.com [198.51.100.17])
 by mx.google.com with ESMTPS id b141-v6si2290029yba.131
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; s=mandrill; d=mandrillapp.com; h=From:Subject; b=AA==`,
      ['mandrill by return-path'],
    ],
    [
      'a return address of the theatre’s own: the host',
      `Return-Path: <bounce-md_30123456.5f00@mail.theatre.example>
Received: from mail137-17.atl71.mandrillapp.com (mail137-17.atl71.mandrillapp.com. [198.51.100.17]) by mx.google.com`,
      ['mandrill by received'],
    ],
    [
      'the seal of the service alone',
      'DKIM-Signature: v=1; s=mte1; d=MandrillApp.com; h=From; b=AA==',
      ['mandrill by dkim-domain'],
    ],
    [
      'the theatre’s own seal, by a key of the service’s name: perhaps',
      'DKIM-Signature: v=1; s=mte1; d=theatre.example; h=From; b=AA==',
      ['perhaps mandrill by dkim-selector'],
    ],
    [
      'a service that is known from memory only: perhaps',
      'Return-Path: <x@bounce.getresponse-mail.com>',
      ['perhaps getresponse by return-path'],
    ],
    [
      'a host that filters mail, or forwards it: perhaps it stood before the recipient',
      'Received: from mx0a.pphosted.com (mx0a.pphosted.com [198.51.100.17]) by mx.example.com',
      ['perhaps proofpoint by received'],
    ],
    [
      'a host of a mailbox provider: perhaps it forwarded',
      'Received: from mail-sor-f41.google.com (mail-sor-f41.google.com. [198.51.100.41]) by mx.example.com',
      ['perhaps google-workspace by received'],
    ],
    [
      'a forwarder’s return address',
      'Return-Path: <SRS0=aa=bb=theatre.example=ana@email.cloudflare.net>',
      ['perhaps cloudflare-routing by return-path'],
    ],
    [
      'the seal of a mailbox provider',
      'DKIM-Signature: v=1; d=theatre-example.20230601.gappssmtp.com; s=20230601; b=AA==',
      ['google-workspace by dkim-domain'],
    ],
    ['a name that only ends like one', 'Return-Path: <x@notmandrillapp.com>', []],
    ['nothing', 'X-Mailer: none', []],
  ])('%s', async (_, fields, wanted) => {
    const inspection = await read(fields);
    expect(inspection.diagnoses[0]?.verdict.cause).toBe('auth_dmarc');
    expect(told(inspection)).toEqual(wanted);
  });

  test('the command line says it among the technical details, with its page', async () => {
    const card = cardText(await read('Return-Path: <bounce-md_1.5f@mandrillapp.com>'));
    expect(card).toContain('- Sent through: Mandrill / Mailchimp Transactional (by the return address)\n');
    expect(card).toContain(
      'How to set up Mandrill / Mailchimp Transactional: https://mailchimp.com/developer/transactional/docs/authentication-delivery/\n',
    );
  });

  test('what was set up once comes last, as soon as DNS has said it, and a service’s own record does not count', async () => {
    const names = {
      'theatre.example': { TXT: ['v=spf1 include:_spf.google.com include:spf.mandrillapp.com ~all'] },
      'mandrillapp.com': { TXT: ['v=spf1 include:amazonses.com -all'] },
    };
    const ask = { resolve: zone(names), questions: () => [] };
    const own = await investigate(await read('Return-Path: <a@mail.theatre.example>'), ask, vi.fn());
    expect(told(own)).toEqual([]);
    const mailed = await investigate(
      await read('DKIM-Signature: v=1; s=mte1; d=theatre.example; b=AA=='),
      ask,
      vi.fn(),
    );
    expect(told(mailed)).toEqual([
      'perhaps mandrill by dkim-selector',
      'perhaps google-workspace by spf-include',
    ]);
    const theirs = await investigate(await read('Return-Path: <a@mandrillapp.com>'), ask, vi.fn());
    expect(told(theirs)).toEqual(['mandrill by return-path']);
  });
});

test('without a returned header the address that the notice came to tells nothing', () => {
  const inspection = readNotice(
    aMessage({ source: 'page', to: 'ana@gmail.com', from: 'mailer-daemon@googlemail.com', text: reply }),
    'a',
  );
  expect(inspection).toMatchObject({ services: [], report: { mailFromDomain: 'gmail.com' } });
});

test('the receiver’s own words about the return address outrank the header', () => {
  const { verdict } = diagnosis();
  const seen = {
    spf: 'fail',
    dkim: 'fail',
    dmarc: 'not-said',
    fromDomain: undefined,
    ip: undefined,
  } as const;
  const diagnoses = [
    diagnosis('auth_spf', {
      verdict: { ...verdict, seen: { ...seen, spfDomain: domain('a.mandrillapp.com') } },
    }),
  ];
  expect(told({ services: sendingServices({ ...notice('a'), diagnoses }, []) })).toEqual([
    'mandrill by return-path',
  ]);
});

test('of the services that a record lets send six are told, each with its page, where it is known well enough', () => {
  const names = [
    'sendgrid.net',
    'mailgun.org',
    'amazonses.com',
    'spf.crsend.com',
    'spf.brevo.com',
    'zcsend.net',
    'helpscoutemail.com',
  ];
  const finding: Finding = {
    ...{
      check: 'spf',
      domain: domain('example.org'),
      outcome: { state: 'fine' },
      facts: [],
      tree: undefined,
    },
    record: `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`,
  };
  const services = sendingServices(notice('a'), [finding]);
  expect(services.map(({ id, setupPage }) => [id, setupPage && new URL(setupPage).host])).toEqual([
    ['brevo', 'help.brevo.com'],
    ['cleverreach', undefined],
    ['helpscout', undefined],
    ['mailgun', 'documentation.mailgun.com'],
    ['sendgrid', 'www.twilio.com'],
    ['ses', 'docs.aws.amazon.com'],
  ]);
});

test('mail of a domain that is the service’s own has nothing to set up', () => {
  const returned = original({ fromDomain: domain('gmail.com'), returnPathDomain: domain('google.com') });
  const given = notice('a', { report: { ...notice('a').report, original: returned } });
  const of = (fromDomain: string) =>
    sendingServices({ ...given, subject: { ...given.subject, fromDomain: domain(fromDomain) } }, []);
  expect(of('gmail.com')).toMatchObject([{ id: 'google-workspace', isSure: true, setupPage: undefined }]);
  expect(of('example.org')).toMatchObject([
    { id: 'google-workspace', isSure: true, setupPage: 'https://support.google.com/a/answer/174124' },
  ]);
});

test.each<readonly [string, Diagnosis, Partial<SendingService>, boolean]>([
  ['refused for want of proof', diagnosis('auth_dmarc'), {}, true],
  ['for the same, by the seal alone', diagnosis('auth_dkim'), { by: 'dkim-domain' }, true],
  ['late only', diagnosis('auth_dmarc', { action: 'delayed' }), {}, false],
  ['a full mailbox', diagnosis('mailbox_full'), {}, false],
  ['not sure who sent it', diagnosis('auth_dmarc'), { isSure: false }, false],
  ['no page is known', diagnosis('auth_dmarc'), { setupPage: undefined }, false],
])('the set-up page: %s', (_, one, changes, isShown) => {
  const page = 'https://mailchimp.com/help/';
  const services = [
    { id: 'a', name: 'A', by: 'return-path', isSure: true, setupPage: page, ...changes } as const,
  ];
  expect(findSetup(notice('a', { services }), one)).toEqual(isShown ? { name: 'A', page } : undefined);
});
