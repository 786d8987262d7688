import { describe, expect, test } from 'vitest';
import { checkDmarc } from '../../../lib/checks/dmarc/check.ts';
import { zone } from '../../helpers/zone.ts';
import { factsOf, idsOf, nobody, problemsOf, subjectOf } from '../subjects.ts';

const rua = 'rua=mailto:a@example.org';
const dmarc = (...texts: readonly string[]) => ({ TXT: texts });
const along = (domain: string) => [`${domain} MX`, `${domain} TXT`, `_domainkey.${domain} TXT`];
const walked = ['_dmarc.example.org TXT', '_dmarc.org TXT', ...along('example.org')];

const cases = [
  {
    name: 'a good record',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; ${rua}`) },
    found: [],
    facts: ['dmarc_policy reject example.org'],
    asked: walked,
  },
  {
    name: 'none at all',
    names: { 'example.org': { A: ['192.0.2.1'] } },
    found: ['DMARC-001 example.org'],
    facts: [],
    asked: [
      ...walked,
      '_dmarc.example.org CNAME',
      'dmarc.example.org TXT',
      '_dmarc.example.org.example.org TXT',
      '_dmarc._dmarc.example.org TXT',
    ],
  },
  {
    name: 'p=none with reports is no fault, and no proof',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=none; ${rua}`) },
    found: [],
    facts: ['dmarc_policy none example.org', 'dmarc_watches example.org'],
  },
  {
    name: 'p=none that nobody watches',
    names: { '_dmarc.example.org': dmarc('v=DMARC1; p=none') },
    found: ['DMARC-005 example.org'],
    facts: ['dmarc_policy none example.org', 'dmarc_watches example.org'],
  },
  {
    name: 'no policy but reports: counts as none',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; ${rua}`) },
    found: ['DMARC-004 example.org'],
    facts: ['dmarc_policy none example.org', 'dmarc_watches example.org'],
  },
  {
    name: 'neither policy nor reports: no policy at all',
    names: { '_dmarc.example.org': dmarc('v=DMARC1') },
    found: ['DMARC-004 example.org'],
    facts: [],
  },
  {
    name: 'a policy that is none',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=monitor; ${rua}`) },
    found: ['DMARC-003 example.org p=monitor'],
    facts: ['dmarc_policy none example.org', 'dmarc_watches example.org'],
  },
  {
    name: 'a fault in the remainder does not void the policy',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; ${rua}; rf:afrf`) },
    found: ['DMARC-003 example.org rf:afrf'],
    facts: ['dmarc_policy reject example.org'],
  },
  {
    name: 'a report address without mailto:',
    names: { '_dmarc.example.org': dmarc('v=DMARC1; p=none; rua=a@example.org') },
    found: ['DMARC-006 example.org a@example.org'],
  },
  {
    name: 'small letters in the version',
    names: { '_dmarc.example.org': dmarc('v=dmarc1; p=reject') },
    found: ['DMARC-003 example.org v=dmarc1'],
    asked: walked,
  },
  {
    name: 'two records',
    names: { '_dmarc.example.org': dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject') },
    found: ['DMARC-002 example.org 2'],
    facts: [],
    asked: walked,
  },
  {
    name: 'two records, and the walk goes on',
    domain: 'a.example.org',
    names: {
      '_dmarc.a.example.org': dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'),
      '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; ${rua}`),
    },
    found: ['DMARC-002 a.example.org 2'],
    facts: ['dmarc_policy reject example.org', 'dmarc_inherited a.example.org example.org'],
  },
  {
    name: 'a record and some other text',
    names: { '_dmarc.example.org': dmarc('unrelated', `v=DMARC1; p=reject; ${rua}`) },
    found: ['DMARC-018 example.org unrelated'],
  },
  {
    name: 'some other text alone',
    names: { '_dmarc.example.org': dmarc('v=spf1 -all') },
    found: ['DMARC-001 example.org', 'DMARC-018 example.org v=spf1 -all'],
  },
  {
    name: 'at the domain itself',
    names: { 'example.org': dmarc('v=DMARC1; p=none') },
    found: ['DMARC-017 example.org example.org'],
  },
  {
    name: 'under a doubled name',
    names: { '_dmarc.example.org.example.org': dmarc('v=DMARC1; p=none') },
    found: ['DMARC-017 example.org _dmarc.example.org.example.org'],
  },
  {
    name: 'inherited: sp= holds',
    domain: 'a.example.org',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; sp=quarantine; ${rua}`) },
    found: [],
    facts: ['dmarc_policy quarantine example.org', 'dmarc_inherited a.example.org example.org'],
    asked: [
      '_dmarc.a.example.org TXT',
      '_dmarc.example.org TXT',
      '_dmarc.org TXT',
      ...along('a.example.org'),
    ],
  },
  {
    name: 'inherited by a name that exists: np= does not hold',
    domain: 'a.example.org',
    names: {
      '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; np=none; ${rua}`),
      'a.example.org': { TXT: ['x'] },
    },
    found: [],
    facts: ['dmarc_policy reject example.org', 'dmarc_inherited a.example.org example.org'],
    asked: [
      '_dmarc.a.example.org TXT',
      '_dmarc.example.org TXT',
      '_dmarc.org TXT',
      ...along('a.example.org'),
    ],
  },
  {
    name: 'inherited by a name that does not exist: np= holds',
    domain: 'a.example.org',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; np=none; ${rua}`) },
    found: [],
    facts: [
      'dmarc_policy none example.org',
      'dmarc_inherited a.example.org example.org',
      'dmarc_watches example.org',
    ],
  },
  {
    name: 'on trial: one step weaker',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; t=y; ${rua}`) },
    found: ['DMARC-015 example.org reject quarantine'],
    facts: ['dmarc_policy quarantine example.org'],
  },
  {
    name: 'tags of RFC 7489 raise no alarm, whatever they say',
    names: { '_dmarc.example.org': dmarc(`v=DMARC1; p=none; pct=500; rf=bob; ri=x; ${rua}`) },
    found: ['DMARC-014 example.org pct=500; rf=bob; ri=x'],
  },
];

describe('DMARC of a domain', () => {
  test.each(cases)('$name', async ({ names, domain = 'example.org', found, facts, asked }) => {
    const dns = zone(names);
    const finding = await checkDmarc(subjectOf(domain), dns);
    expect(problemsOf(finding)).toEqual(found);
    if (found.length === 0) expect(idsOf(finding)).toBe('fine');
    if (facts) expect(factsOf(finding)).toEqual(facts);
    if (asked) expect(dns.asked).toEqual(asked);
  });

  test('nobody said whose', async () => {
    expect(idsOf(await checkDmarc(nobody, zone({})))).toBe('unknown not-said');
  });
});

describe('what DNS does not answer is unknown, never missing', () => {
  test.each(['_dmarc.a.example.org', '_dmarc.example.org', '_dmarc.org'])('%s', async (name) => {
    for (const others of [{}, { '_dmarc.example.org': dmarc('v=DMARC1; p=reject') }]) {
      const finding = await checkDmarc(subjectOf('a.example.org'), zone({ ...others, [name]: 'SERVFAIL' }));
      expect(idsOf(finding)).toBe('unknown servfail');
      expect(finding.facts).toEqual([]);
    }
  });

  test('whether the name exists, where np= depends on it', async () => {
    const names = {
      '_dmarc.example.org': dmarc(`v=DMARC1; p=reject; np=none; ${rua}`),
      'a.example.org': 'TIMEOUT',
    };
    const finding = await checkDmarc(subjectOf('a.example.org'), zone(names));
    expect(idsOf(finding)).toBe('unknown timeout');
    expect(factsOf(finding)).toEqual(['dmarc_inherited a.example.org example.org']);
  });

  test('a fault that was seen is told all the same', async () => {
    const names = { '_dmarc.example.org': dmarc('v=DMARC1; p=none', 'v=DMARC1'), '_dmarc.org': 'SERVFAIL' };
    expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(names)))).toBe('DMARC-002');
  });

  test('that a record was not seen at a wrong name either proves nothing more', async () => {
    const finding = await checkDmarc(subjectOf('example.org'), zone({ 'example.org': 'SERVFAIL' }));
    expect(idsOf(finding)).toBe('DMARC-001');
  });
});
