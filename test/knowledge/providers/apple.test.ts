import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../lib/knowledge/verdict.ts';
import { verdictOf } from '../../helpers/verdicts.ts';

type Row = readonly [why: string, reply: string, expected: Partial<Verdict>];

const rows: readonly Row[] = [
  [
    'DMARC, and the domain is named',
    "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137 for info",
    { cause: 'auth_dmarc', isDoubtful: false },
  ],
  [
    'CS01 is explained nowhere',
    '550 5.7.1 [CS01] Message rejected due to local policy.',
    { cause: 'spam_content', isDoubtful: true },
  ],
  [
    'nor is HM08',
    '554 5.7.1 [HM08] Message rejected due to local policy.',
    { cause: 'spam_content', isDoubtful: true },
  ],
  [
    'HME1: neither SPF nor DKIM, at the relay of "Hide My Email"',
    '554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks.',
    { cause: 'auth_other', isDoubtful: false },
  ],
  [
    'an address switched off',
    '550 5.1.1 <bob@example.com>: inactive email address',
    { cause: 'recipient_inactive' },
  ],
  ['no such address', '550 5.1.1 unknown or illegal alias: bob@example.com', { cause: 'recipient_unknown' }],
  [
    'gone from the server, and the status says moved',
    '550 5.1.6 recipient no longer on server: bob@example.com',
    { cause: 'recipient_moved', basis: 'status-code' },
  ],
  [
    'too much',
    '421 4.7.1 Messages to bob@example.com deferred due to excessive volume.',
    { cause: 'rate_limited' },
  ],
];
describe.each([undefined, 'mx01.mail.icloud.com', 'mx2.me.com.akadns.net', 'smtp3.privaterelay.appleid.com'])(
  'refused by %s',
  (host) => {
    test.each(rows)('%s', (_, reply, expected) => {
      const named = host === undefined ? {} : { providerName: 'iCloud Mail' };
      expect(verdictOf(reply, host)).toMatchObject({ ...expected, ...named });
    });
  },
);

test('the words without a mark of Apple’s stay a guess', () => {
  const verdict = verdictOf('550 5.7.1 Message rejected due to local policy');
  expect(verdict).toMatchObject({ cause: 'spam_content', isDoubtful: true, providerName: undefined });
});
test('a list is named', () => {
  const reply = '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL';
  expect(verdictOf(reply)).toMatchObject({
    cause: 'ip_blocklisted',
    adds: { kind: 'list', name: 'Spamhaus DBL' },
  });
});
