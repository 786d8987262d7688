import { describe, expect, test } from 'vitest';
import { checkDmarc } from '../../../lib/checks/dmarc/check.ts';
import type { Subject } from '../../../lib/checks/check.ts';
import { corrected, type CorrectedFinding } from '../../../lib/repair/corrected.ts';
import { describeWithData, sharedJson } from '../../helpers/shared-data.ts';
import { zone } from '../../helpers/zone.ts';
import { idsOf, nameOf, problemsOf, subjectOf } from '../subjects.ts';

const rua = 'rua=mailto:a@example.org';
const dmarc = (...texts: readonly string[]) => ({ TXT: texts });
const at = (...texts: readonly string[]) => ({ '_dmarc.example.org': dmarc(...texts) });

async function told(names: Readonly<Record<string, unknown>>): Promise<CorrectedFinding> {
  return corrected(await checkDmarc(subjectOf('example.org'), zone(names)));
}

async function correctedOf(
  names: Readonly<Record<string, unknown>>,
): Promise<readonly (string | undefined)[]> {
  const { outcome } = await told(names);
  return outcome.state === 'problem' ? outcome.problems.map((one) => one.corrected) : [];
}

describe('a fault and the record as it was meant', () => {
  test.each([
    {
      name: 'a typing error within',
      text: `v=DMARC1; p:reject; ${rua}`,
      found: ['DMARC-003 example.org p:reject'],
      meant: [`v=DMARC1; p=reject; ${rua}`],
    },
    {
      name: 'no record, but meant as one',
      text: `v=DMARC1 p=none; ${rua}`,
      found: ['DMARC-003 example.org v=DMARC1 p=none'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'something before the version',
      text: `p=none; v=DMARC1; ${rua}`,
      found: ['DMARC-003 example.org p=none; v=DMARC1'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'no version',
      text: `p=none; ${rua}`,
      found: ['DMARC-003 example.org p=none'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'a part that nobody understands',
      text: `v=DMARC1; p=none; ${rua}; x`,
      found: ['DMARC-003 example.org x'],
      meant: [undefined],
    },
    {
      name: 'a report address that is none',
      text: 'v=DMARC1; p=none; rua=mailto://a@example.org',
      found: ['DMARC-003 example.org mailto://a@example.org'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'of ruf= too',
      text: `v=DMARC1; p=none; ${rua}; ruf=mailto:b`,
      found: ['DMARC-003 example.org mailto:b'],
      meant: [undefined],
    },
    {
      name: 'a report address without mailto: behind one with it',
      text: `v=DMARC1; p=none; ${rua},b@example.org`,
      found: ['DMARC-006 example.org b@example.org'],
      meant: [`v=DMARC1; p=none; ${rua},mailto:b@example.org`],
    },
    {
      name: 'a web address alone: hardly a reporter knows it, and nothing can be mended',
      text: 'v=DMARC1; p=none; rua=https://example.org/r',
      found: ['DMARC-006 example.org https://example.org/r'],
      meant: [undefined],
    },
    {
      name: 'a web address beside a mail address',
      text: `v=DMARC1; p=none; rua=https://example.org/r,mailto:a@example.org`,
      found: [],
      meant: [],
    },
    {
      name: 'no policy',
      text: `v=DMARC1; ${rua}`,
      found: ['DMARC-004 example.org'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'a mistyped policy is a typing error, not a missing one',
      text: `v=DMARC1; p reject; ${rua}`,
      found: ['DMARC-003 example.org p reject'],
      meant: [`v=DMARC1; p=reject; ${rua}`],
    },
    {
      name: 'a policy whose name was lost',
      text: `v=DMARC1; reject; ${rua}`,
      found: ['DMARC-003 example.org reject'],
      meant: [`v=DMARC1; p=reject; ${rua}`],
    },
    {
      name: 'a missing policy beside another fault',
      text: `v=DMARC1; fo:1; ${rua}`,
      found: ['DMARC-003 example.org fo:1', 'DMARC-004 example.org'],
      meant: [`v=DMARC1; p=none; fo=1; ${rua}`, `v=DMARC1; p=none; fo=1; ${rua}`],
    },
    {
      name: 'a missing policy beside a part that nobody understands',
      text: `v=DMARC1; x; ${rua}`,
      found: ['DMARC-003 example.org x', 'DMARC-004 example.org'],
      meant: [undefined, undefined],
    },
    {
      name: 'report addresses whose tag is mistyped are not missing',
      text: 'v=DMARC1; p=none; rua:mailto:a@example.org',
      found: ['DMARC-003 example.org rua:mailto:a@example.org'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'a misspelt tag',
      text: 'v=DMARC1; p=none; rau=mailto:a@example.org',
      found: ['DMARC-003 example.org rau=mailto:a@example.org'],
      meant: [`v=DMARC1; p=none; ${rua}`],
    },
    {
      name: 'weaker for sub-domains',
      text: `v=DMARC1; p=reject; sp=quarantine; ${rua}`,
      found: ['DMARC-011 example.org quarantine reject'],
      meant: [`v=DMARC1; p=reject; ${rua}`],
    },
    {
      name: 'stricter for sub-domains, or the same',
      text: `v=DMARC1; p=none; sp=none; ${rua}`,
      found: [],
      meant: [],
    },
    {
      name: 'old tags',
      text: `v=DMARC1; p=reject; PCT = 100;${rua}; ri=1`,
      found: ['DMARC-014 example.org PCT = 100; ri=1'],
      meant: [`v=DMARC1; p=reject; ${rua}`],
    },
    {
      name: 'an old tag that still brakes a strict policy where RFC 7489 is followed: its owner must decide',
      text: `v=DMARC1; p=reject; PCT = 20;${rua}; ri=1`,
      found: ['DMARC-014 example.org PCT = 20; ri=1'],
      meant: [undefined],
    },
    {
      name: 'old tags in a record with a fault',
      text: `v=DMARC1; p=reject;; ${rua}; ri=1`,
      found: ['DMARC-003 example.org ;;', 'DMARC-014 example.org ri=1'],
      meant: [`v=DMARC1; p=reject; ${rua}; ri=1`, undefined],
    },
    {
      name: 'white space where the RFC allows it',
      text: `v\t= DMARC1 ; p = reject\t; ${rua} ; `,
      found: [],
      meant: [],
    },
  ])('$name', async ({ text, found, meant }) => {
    expect(problemsOf(await told(at(text)))).toEqual(found);
    expect(await correctedOf(at(text))).toEqual(meant);
  });

  test('several records that say the same become one', async () => {
    expect(await correctedOf(at(`v=DMARC1; p=none; ${rua}`, `v=DMARC1; p=none; ${rua}`))).toEqual([
      `v=DMARC1; p=none; ${rua}`,
    ]);
    expect(await correctedOf(at(`v=DMARC1; p=none; ${rua}`, 'v=DMARC1; p=reject'))).toEqual([undefined]);
  });

  test('no more of a stranger’s text is told than a message holds', async () => {
    const long = 'x'.repeat(500);
    for (const text of [
      `v=DMARC1; p=none; ${long}`,
      `v=dmarc1 ${long}`,
      long,
      `v=DMARC1; p=none; rua=${long}@example.org`,
    ]) {
      const told = problemsOf(await checkDmarc(subjectOf('example.org'), zone(at(text))));
      for (const one of told) expect(one.length).toBeLessThanOrEqual(84);
      expect(told.length).toBeGreaterThan(0);
    }
  });
});

describe('where it stands', () => {
  const cname = (target: string) => ({ '_dmarc.example.org': { CNAME: [target] } });
  test.each([
    {
      name: 'a pointer that leads nowhere',
      names: cname('gone.example.net'),
      found: ['DMARC-019 example.org gone.example.net'],
    },
    {
      name: 'a pointer to a name without a text',
      names: { ...cname('a.example.net'), 'a.example.net': { A: ['192.0.2.1'] } },
      found: ['DMARC-019 example.org a.example.net'],
    },
    {
      name: 'a pointer of a sub-domain that leads nowhere, whatever it inherits',
      domain: 'a.example.org',
      names: { '_dmarc.a.example.org': { CNAME: ['gone.example.net'] }, ...at(`v=DMARC1; p=none; ${rua}`) },
      found: ['DMARC-019 a.example.org gone.example.net'],
    },
    {
      name: 'a pointer further up is nobody’s business',
      domain: 'a.example.org',
      names: { '_dmarc.a.example.org': dmarc(`v=DMARC1; p=none; ${rua}`), ...cname('gone.example.net') },
      found: ['DMARC-007 a.example.org example.org', 'DMARC-008 a.example.org example.org'],
    },
    {
      name: 'a pointer to another text',
      names: { ...cname('a.example.net'), 'a.example.net': dmarc('hello') },
      found: ['DMARC-001 example.org', 'DMARC-018 example.org hello'],
    },
    {
      name: 'at dmarc',
      names: { 'dmarc.example.org': dmarc('v=DMARC1; p=none') },
      found: ['DMARC-017 example.org dmarc.example.org'],
    },
    {
      name: 'at a doubled label',
      names: { '_dmarc._dmarc.example.org': dmarc('v=DMARC1; p=none') },
      found: ['DMARC-017 example.org _dmarc._dmarc.example.org'],
    },
    {
      name: 'an SPF record in its place, and the record at the domain itself',
      names: { ...at('v=spf1 -all'), 'example.org': dmarc('v=spf1 -all', 'v=DMARC1; p=none') },
      found: ['DMARC-017 example.org example.org', 'DMARC-018 example.org v=spf1 -all'],
    },
    {
      name: 'a wildcard that answers at every name',
      domain: 'a.example.org',
      names: {
        '_dmarc.a.example.org': dmarc('google-site-verification=x'),
        ...at(`v=DMARC1; p=none; ${rua}`),
      },
      found: ['DMARC-018 a.example.org google-site-verification=x'],
    },
    {
      name: 'other texts further up are nobody’s business',
      domain: 'a.example.org',
      names: at('hello', `v=DMARC1; p=none; ${rua}`),
      found: [],
    },
    {
      name: 'a typing error further up is: the domain depends on it',
      domain: 'a.example.org',
      names: at(`v=DMARC1, p=none; ${rua}`),
      found: ['DMARC-003 example.org v=DMARC1, p=none'],
    },
    {
      name: 'sp= of a sub-domain has no effect',
      domain: 'a.example.org',
      names: {
        '_dmarc.a.example.org': dmarc('v=DMARC1; p=reject; sp=none'),
        ...at(`v=DMARC1; p=none; ${rua}`),
      },
      found: [],
    },
    {
      name: 'sp= of the record above is told where it stands',
      domain: 'a.example.org',
      names: at('v=DMARC1; p=reject; sp=quarantine'),
      found: [],
    },
    {
      name: 'a faulty sp= voids p= too: nothing is weaker',
      names: at(`v=DMARC1; p=reject; sp=none; np=x; ${rua}`),
      found: ['DMARC-003 example.org np=x'],
    },
  ])('$name', async ({ names, domain = 'example.org', found }) => {
    expect(problemsOf(await checkDmarc(subjectOf(domain), zone(names)))).toEqual(found);
  });
});

describe('enforced without a digital seal', () => {
  const keys = { 'x._domainkey.example.org': dmarc('v=DKIM1; p=') };
  const spf = { 'example.org': { TXT: ['v=spf1 mx -all'], MX: ['10 mx.example.org'] } };
  const told = ['DMARC-009 example.org reject'];
  const typed = subjectOf('example.org');
  const seen: Subject = { ...typed, isSeenSending: true };
  const sealed = (domain: string): Subject => ({
    ...typed,
    dkimSignatures: [{ domain: nameOf(domain), selector: 's' }],
  });
  test.each([
    {
      name: 'no key, and it sends',
      subject: typed,
      names: { ...at('v=DMARC1; p=reject'), ...spf },
      found: told,
    },
    {
      name: 'quarantine counts',
      subject: typed,
      names: { ...at('v=DMARC1; p=quarantine'), ...spf },
      found: ['DMARC-009 example.org quarantine'],
    },
    {
      name: 'quarantine on trial stops nothing',
      subject: typed,
      names: { ...at('v=DMARC1; p=quarantine; t=y'), ...spf },
      found: ['DMARC-015 example.org quarantine none'],
    },
    {
      name: 'none stops nothing',
      subject: typed,
      names: { ...at(`v=DMARC1; p=none; ${rua}`), ...spf },
      found: [],
    },
    {
      name: 'there may be keys',
      subject: typed,
      names: { ...at('v=DMARC1; p=reject'), ...spf, ...keys },
      found: [],
    },
    {
      name: 'it never sends',
      subject: typed,
      names: { ...at('v=DMARC1; p=reject'), 'example.org': dmarc('v=spf1 -all') },
      found: [],
    },
    { name: 'it has no list either', subject: typed, names: at('v=DMARC1; p=reject'), found: [] },
    {
      name: 'it was seen sending',
      subject: seen,
      names: { ...at('v=DMARC1; p=reject'), 'example.org': dmarc('v=spf1 -all') },
      found: told,
    },
    {
      name: 'its own seal is known',
      subject: sealed('example.org'),
      names: { ...at('v=DMARC1; p=reject'), ...spf },
      found: [],
    },
    {
      name: 'the seal of a name below',
      subject: sealed('m.example.org'),
      names: { ...at('v=DMARC1; p=reject'), ...spf },
      found: [],
    },
    {
      name: 'the seal of a name above',
      subject: sealed('org.example'),
      names: { ...at('v=DMARC1; p=reject'), ...spf },
      found: told,
    },
  ])('$name', async ({ subject, names, found }) => {
    expect(problemsOf(await checkDmarc(subject, zone(names)))).toEqual(found);
  });

  test('what was not answered is no proof', async () => {
    const names = { ...at('v=DMARC1; p=reject'), ...spf };
    expect(idsOf(await checkDmarc(typed, zone({ ...names, '_domainkey.example.org': 'SERVFAIL' })))).toBe(
      'fine',
    );
    const silent = { ...names, 'example.org': { MX: ['10 mx.example.org'], TXT: 'TIMEOUT' } };
    expect(idsOf(await checkDmarc(typed, zone(silent)))).toBe('fine');
  });

  test('a sub-domain may bear the seal of the name above', async () => {
    const names = { ...at('v=DMARC1; p=reject'), 'a.example.org': dmarc('v=spf1 mx -all') };
    expect(idsOf(await checkDmarc(subjectOf('a.example.org'), zone(names)))).toBe('fine');
  });
});

describeWithData('OpenDMARC’s records', () => {
  const { tests } = sharedJson('dmarc', 'opendmarc-parse.json') as {
    readonly tests: readonly { readonly record: string; readonly opendmarc: string }[];
  };
  test.each(tests)('$record', async ({ record, opendmarc }) => {
    const told = idsOf(await checkDmarc(subjectOf('example.org'), zone(at(record))));
    const isPlain = /^v=DMARC1; p=(?:reject|quarantine);$/.test(record);
    if (isPlain) expect(told).toBe('fine');
    else expect(told, opendmarc).toMatch(/^DMARC-0/);
  });
});

describe('hostile zones', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `text ${String(index)}`);
  test('a thousand texts, a record among them', async () => {
    expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(at(...many, 'v=DMARC1; p=reject'))))).toBe(
      'DMARC-018',
    );
    expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(at(...many))))).toBe('DMARC-001 DMARC-018');
  });

  test('a thousand records', async () => {
    const finding = await checkDmarc(
      subjectOf('example.org'),
      zone(at(...many.map(() => 'v=DMARC1; p=reject'))),
    );
    expect(problemsOf(finding)).toEqual(['DMARC-002 example.org 1000']);
  });

  test('a record of 64 KB', async () => {
    const start = performance.now();
    const parts = Array.from({ length: 256 }, () => 'p=none; x;'.repeat(25));
    const finding = await checkDmarc(
      subjectOf('example.org'),
      zone({ '_dmarc.example.org': { TXT: [['v=DMARC1;', ...parts]] } }),
    );
    expect(idsOf(finding)).toContain('DMARC-003');
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('a name of as many labels as there can be: eight questions', async () => {
    const dns = zone({});
    const name = `${'a.'.repeat(115)}example.org`;
    expect(idsOf(await checkDmarc(subjectOf(name), dns))).toBe('DMARC-001');
    expect(
      dns.asked.filter((question) => /^_dmarc\.(?!_dmarc).* TXT$/.test(question)).length,
    ).toBeLessThanOrEqual(8);
  });

  test('a loop of pointers is unknown', async () => {
    const names = {
      '_dmarc.example.org': { CNAME: ['b.example.net'] },
      'b.example.net': { CNAME: ['_dmarc.example.org'] },
    };
    expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(names)))).toBe('unknown servfail');
  });
});

describe('a typing error weighs by what it breaks (RFC 9989 §4.8)', () => {
  test.each([
    ['v=DMARC1; p=reject; fo=2; rua=mailto:a@example.org', 'medium'],
    ['v=DMARC1; p=reject;; rua=mailto:a@example.org', 'medium'],
    ['v=DMARC1; p=none; rua=mailto:a@example.org,mailto:b', 'medium'],
    ['v=DMARC1; p=rejekt; rua=mailto:a@example.org', 'high'],
    ['v=DMARC1; p=reject; sp=x; rua=mailto:a@example.org', 'high'], // §4.10.1: then no policy counts
    ['v=dmarc1; p=reject; rua=mailto:a@example.org', 'high'],
    ['v=DMARC1, p=reject', 'high'],
  ])('%s', async (record, severity) => {
    const { outcome } = await checkDmarc(
      subjectOf('example.org'),
      zone({ '_dmarc.example.org': { TXT: [record] } }),
    );
    const told = outcome.state === 'problem' ? outcome.problems : [];
    expect(told.find(({ id }) => id === 'DMARC-003')?.severity).toBe(severity);
  });
});
