import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/knowledge/verdict.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

type Row = readonly [why: string, reply: string, expected: Partial<Verdict>];

const consumer: readonly Row[] = [
  [
    '5.7.515 with DMARC=Pass: all three must pass',
    "550; 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. Spf= Pass , Dkim= Fail , DMARC= Pass",
    { cause: 'auth_dmarc', isDoubtful: true, help: 'microsoft-5-7-515' },
  ],
  [
    'S3150, in the words of Outlook.com',
    "550 5.7.1 Unfortunately, messages from [203.0.113.9] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). [BL2NAM02FT012.eop-nam02.prod.protection.outlook.com]",
    { cause: 'ip_blocklisted', help: undefined },
  ],
  [
    'DY-001: a home connection',
    '550 DY-001 Mail rejected by Outlook.com for policy reasons.',
    { cause: 'ip_blocklisted', adds: { kind: 'policy', id: 'dynamic-address' } },
  ],
  [
    'OU-001: Spamhaus',
    '550 OU-001 Mail rejected by Outlook.com for policy reasons.',
    { cause: 'ip_blocklisted', adds: { kind: 'list', name: 'Spamhaus' } },
  ],
  [
    'SC-001: content or reputation',
    '550 SC-001 (BAY004-MC1F5) Mail rejected by Outlook.com for policy reasons.',
    { cause: 'ip_blocklisted', isDoubtful: true },
  ],
  [
    'RP-001: a limit',
    '421 RP-001 The mail server IP connecting to Outlook.com server has exceeded the rate limit allowed.',
    { cause: 'rate_limited' },
  ],
];
describe.each([undefined, 'hotmail-com.olc.protection.outlook.com'])('Outlook.com, refused by %s', (host) => {
  test.each(consumer)('%s', (_, reply, expected) => {
    expect(verdictOf(reply, host)).toMatchObject({
      ...expected,
      providerName: 'Outlook.com',
      basis: 'own-rule',
    });
  });
});
