import { describe, expect, test } from 'vitest';
import { withBrokenSignature } from '../../lib/checks/broken-signature.ts';
import { checkDkim } from '../../lib/checks/dkim/check.ts';
import { checkDmarc } from '../../lib/checks/dmarc/check.ts';
import { checkMxRecipient } from '../../lib/checks/mx.ts';
import { checkSpf } from '../../lib/checks/spf/check.ts';
import { zone } from '../helpers/zone.ts';
import { idsOf, subjectOf } from './subjects.ts';

const whole = {
  'example.org': { MX: ['10 mx.example.net'], TXT: ['v=spf1 ip4:192.0.2.1 -all'], SOA: ['a b 1 2 3 4 5'] },
  'mx.example.net': { A: ['192.0.2.1'] },
  'a._domainkey.example.org': { TXT: ['hello'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=none; rua=mailto:a@example.com'] },
  'example.org._report._dmarc.example.com': { TXT: ['v=DMARC1'] },
  'example.com': { MX: ['10 mx.example.net'] },
};

/** The findings about example.org, MX, SPF, DKIM and DMARC, where a name is as said. */
async function told(names: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const dns = zone({ ...whole, ...names });
  const subject = subjectOf('example.org');
  const checks = [checkMxRecipient, checkSpf, checkDkim, checkDmarc];
  const findings = await Promise.all(checks.map((check) => check(subject, dns)));
  return withBrokenSignature(findings).map(idsOf);
}

describe('a broken signature', () => {
  test.each([
    { name: 'nowhere', names: {}, found: ['fine', 'fine', 'DKIM-015', 'fine'] },
    {
      name: 'of the domain: told once, by the check of its mail servers',
      names: { 'example.org': 'BOGUS' },
      found: ['MX-008', 'unknown bogus', 'unknown bogus', 'fine'],
    },
    {
      name: 'of a name of the domain: told by the first that met it',
      names: { '_dmarc.example.org': 'BOGUS' },
      found: ['fine', 'fine', 'DKIM-015', 'MX-008'],
    },
    {
      name: 'of a mail server of the domain’s own',
      names: {
        'example.org': { ...whole['example.org'], MX: ['10 mx.example.org'] },
        'mx.example.org': 'BOGUS',
      },
      found: ['MX-008', 'fine', 'DKIM-015', 'fine'],
    },
    {
      name: 'of somebody else’s mail server is not the domain’s',
      names: { 'mx.example.net': 'BOGUS' },
      found: ['unknown servfail', 'fine', 'DKIM-015', 'fine'],
    },
    {
      name: 'of whoever takes its reports is not the domain’s',
      names: { 'example.org._report._dmarc.example.com': 'BOGUS' },
      found: ['fine', 'fine', 'DKIM-015', 'unknown servfail'],
    },
    {
      name: 'of the mail of whoever takes its reports is not the domain’s',
      names: { 'example.com': 'BOGUS' },
      found: ['fine', 'fine', 'DKIM-015', 'unknown servfail'],
    },
  ])('$name', async ({ names, found }) => {
    expect(await told(names)).toEqual(found);
  });
});
