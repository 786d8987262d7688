import { describe, expect, test } from 'vitest';
import { domainChecks, judgeStanding } from '../../lib/checks/domain.ts';
import { checks } from '../../lib/checks/index.ts';
import { zone } from '../helpers/zone.ts';
import { rsaKey } from './keys.ts';
import { subjectOf } from './subjects.ts';

const healthy = {
  'example.org': {
    MX: ['10 smtp.google.com'],
    TXT: ['v=spf1 include:_spf.google.com ~all'],
    A: ['192.0.2.1'],
  },
  'smtp.google.com': { A: ['192.0.2.25'] },
  '_spf.google.com': { TXT: ['v=spf1 ip4:192.0.2.0/24 ~all'] },
  'google._domainkey.example.org': { TXT: [`v=DKIM1; p=${rsaKey}`] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:a@example.org'] },
};
const parked = {
  'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
};

async function findingsOf(names: Readonly<Record<string, unknown>>) {
  const dns = zone(names);
  return Promise.all(domainChecks.map((id) => checks[id](subjectOf('example.org'), dns)));
}

describe('how a domain stands', () => {
  test.each([
    { name: 'all is there', names: healthy, standing: 'good' },
    {
      name: 'keys are known to exist, but not their names',
      names: {
        ...healthy,
        'google._domainkey.example.org': {},
        'x._domainkey.example.org': { TXT: [`p=${rsaKey}`] },
      },
      standing: 'good',
    },
    { name: 'parked, and says so in the right way', names: parked, standing: 'good' },
    {
      name: 'a small thing: nine look-ups',
      names: {
        ...healthy,
        'example.org': {
          ...healthy['example.org'],
          TXT: [
            'v=spf1 a mx a:b.example a:c.example a:d.example a:e.example a:f.example a:g.example a:h.example ~all',
          ],
        },
        'selector1._domainkey.example.org': {},
      },
      standing: 'good',
    },
    { name: 'no SPF', names: { ...healthy, 'example.org': { MX: ['10 a.example'] } }, standing: 'bad' },
    { name: 'no DMARC', names: { ...healthy, '_dmarc.example.org': {} }, standing: 'bad' },
    {
      name: 'no key at all',
      names: { ...healthy, 'google._domainkey.example.org': undefined },
      standing: 'bad',
    },
    {
      name: 'takes no mail but sends',
      names: { ...parked, 'example.org': { MX: ['0 .'], TXT: ['v=spf1 a -all'] } },
      standing: 'bad',
    },
    { name: 'does not exist', names: {}, standing: 'does-not-exist' },
    { name: 'SPF did not answer', names: { ...healthy, '_spf.google.com': 'SERVFAIL' }, standing: 'unknown' },
    {
      name: 'DMARC did not answer',
      names: { ...healthy, '_dmarc.example.org': 'TIMEOUT' },
      standing: 'unknown',
    },
    {
      name: 'DKIM did not answer',
      names: {
        ...healthy,
        '_domainkey.example.org': 'SERVFAIL',
        'google._domainkey.example.org': 'SERVFAIL',
      },
      standing: 'unknown',
    },
    {
      name: 'nothing answered',
      names: {
        'example.org': 'SERVFAIL',
        '_dmarc.example.org': 'SERVFAIL',
        '_dmarc.org': 'SERVFAIL',
        '_domainkey.example.org': 'SERVFAIL',
      },
      standing: 'unknown',
    },
    {
      name: 'extras did not answer',
      names: {
        ...healthy,
        '_mta-sts.example.org': 'SERVFAIL',
        '_smtp._tls.example.org': 'TIMEOUT',
        'default._bimi.example.org': 'SERVFAIL',
      },
      standing: 'good',
    },
    {
      name: 'the name servers answer nobody',
      names: { ...healthy, 'example.org': 'SERVFAIL' },
      standing: 'unknown',
    },
    {
      name: 'nobody watches DMARC',
      names: { ...healthy, '_dmarc.example.org': { TXT: ['v=DMARC1; p=none'] } },
      standing: 'unknown',
    },
  ])('$name: $standing', async ({ names, standing }) => {
    const known = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined));
    expect(judgeStanding(await findingsOf(known))).toBe(standing);
  });

  test('a parked domain is told without any alarm', async () => {
    const findings = await findingsOf(parked);
    expect(findings.filter(({ check }) => check !== 'dmarc').map(({ outcome }) => outcome.state)).toEqual([
      ...['fine', 'fine', 'fine', 'fine', 'fine', 'fine'],
    ]);
  });

  test('as long as a check is not back nothing is called good', async () => {
    const findings = await findingsOf(healthy);
    expect(judgeStanding(findings.slice(1))).toBe('unknown');
    expect(judgeStanding([])).toBe('unknown');
  });
});
