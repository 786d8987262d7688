import { describe, expect, test } from 'vitest';
import { checkDmarc } from '../../../lib/checks/dmarc/check.ts';
import { registrableBy } from '../../../lib/dns/public-suffix.ts';
import { zone } from '../../helpers/zone.ts';
import { factsOf, problemsOf, subjectOf } from '../subjects.ts';

const registrableDomain = registrableBy('\norg\nexample\nblogs.example\n');
const dmarc = (...texts: readonly string[]) => ({ TXT: texts });
const mx = { MX: ['10 mx.example.org'] };

async function read(domain: string, names: Readonly<Record<string, unknown>>, ports = { registrableDomain }) {
  const finding = await checkDmarc(subjectOf(domain), zone(names), ports);
  return {
    problems: problemsOf(finding),
    facts: factsOf(finding).filter((fact) => fact.startsWith('dmarc_older')),
  };
}

describe('what mail systems of RFC 7489 make of it', () => {
  test.each([
    {
      name: 'the same',
      domain: 'example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject') },
      problems: [],
      facts: [],
    },
    {
      name: 'a sub-domain: the same',
      domain: 'a.example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; sp=none') },
      problems: [],
      facts: [],
    },
    {
      name: 't=y is not known',
      domain: 'example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; t=y') },
      problems: ['DMARC-015 example.org reject quarantine'],
      facts: ['dmarc_older_policy reject'],
    },
    {
      name: 'np= is not known',
      domain: 'a.example.org',
      names: {
        '_dmarc.example.org': dmarc('v=DMARC1; p=none; sp=quarantine; np=reject; rua=mailto:a@example.org'),
      },
      problems: [],
      facts: ['dmarc_older_policy quarantine'],
    },
    {
      name: 'a part of the mail',
      domain: 'example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; pct=50') },
      problems: ['DMARC-014 example.org pct=50'],
      facts: ['dmarc_older_percent 50'],
    },
    {
      name: 'a part of the mail, of which nothing is stopped anyway',
      domain: 'example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=none; pct=50; rua=mailto:a@example.org') },
      problems: ['DMARC-014 example.org pct=50'],
      facts: [],
    },
    {
      name: 'all of the mail',
      domain: 'example.org',
      names: { '_dmarc.example.org': dmarc('v=DMARC1; p=reject; pct=100') },
      problems: ['DMARC-014 example.org pct=100'],
      facts: [],
    },
    {
      name: 'several records end their search',
      domain: 'a.example.org',
      names: {
        '_dmarc.a.example.org': dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'),
        '_dmarc.example.org': dmarc('v=DMARC1; p=reject'),
      },
      problems: ['DMARC-002 a.example.org 2'],
      facts: ['dmarc_older_none a.example.org'],
    },
    {
      name: 'an organization of its own within a registered domain',
      domain: 'a.example.org',
      names: {
        '_dmarc.a.example.org': dmarc('v=DMARC1; p=reject; psd=n'),
        '_dmarc.example.org': dmarc('v=DMARC1; p=none'),
      },
      problems: ['DMARC-020 a.example.org a.example.org example.org'],
      facts: [],
    },
    {
      name: 'a sub-domain of it: they go by the registered domain',
      domain: 'b.a.example.org',
      names: {
        '_dmarc.a.example.org': dmarc('v=DMARC1; p=reject; psd=n'),
        '_dmarc.example.org': dmarc('v=DMARC1; p=none; sp=quarantine; rua=mailto:a@example.org'),
      },
      problems: ['DMARC-020 b.a.example.org a.example.org example.org'],
      facts: ['dmarc_older_policy quarantine'],
    },
    {
      name: 'a record where they look for none',
      domain: 'c.b.example.org',
      names: { '_dmarc.b.example.org': dmarc('v=DMARC1; p=reject') },
      problems: ['DMARC-020 c.b.example.org b.example.org example.org'],
      facts: ['dmarc_older_none c.b.example.org'],
    },
    {
      name: 'a customer of a suffix that has a record of its own',
      domain: 'mine.blogs.example',
      names: { '_dmarc.blogs.example': dmarc('v=DMARC1; p=reject; sp=none') },
      problems: ['DMARC-020 mine.blogs.example blogs.example mine.blogs.example'],
      facts: ['dmarc_older_none mine.blogs.example'],
    },
    {
      name: 'a suffix that says so',
      domain: 'mine.blogs.example',
      names: {
        '_dmarc.blogs.example': dmarc('v=DMARC1; p=reject; psd=y'),
        '_dmarc.mine.blogs.example': dmarc('v=DMARC1; p=reject'),
      },
      problems: [],
      facts: [],
    },
    {
      name: 'a name that is itself a suffix has no registered domain',
      domain: 'blogs.example',
      names: { '_dmarc.blogs.example': dmarc('v=DMARC1; p=reject') },
      problems: [],
      facts: [],
    },
    {
      name: 'a faulty policy means to them what it means to us',
      domain: 'example.org',
      names: {
        'example.org': mx,
        '_dmarc.example.org': dmarc('v=DMARC1; p=maybe; rua=mailto:a@example.org'),
      },
      problems: ['DMARC-003 example.org p=maybe'],
      facts: [],
    },
    {
      name: 'no record at all',
      domain: 'a.example.org',
      names: {},
      problems: ['DMARC-001 a.example.org'],
      facts: [],
    },
  ])('$name', async ({ domain, names, problems, facts }) => {
    expect(await read(domain, names)).toEqual({ problems, facts });
  });

  test('while a name of the walk is silent the organization is not known', async () => {
    const names = { '_dmarc.a.example.org': dmarc('v=DMARC1; p=reject; t=y'), '_dmarc.org': 'SERVFAIL' };
    expect(await read('a.example.org', names)).toEqual({
      problems: ['DMARC-015 a.example.org reject quarantine'],
      facts: ['dmarc_older_policy reject'],
    });
  });

  test('without the list nothing is said of them', async () => {
    const names = { '_dmarc.a.example.org': dmarc('v=DMARC1; p=reject; psd=n') };
    const finding = await checkDmarc(subjectOf('a.example.org'), zone(names));
    expect(problemsOf(finding)).toEqual([]);
    expect(factsOf(finding)).toEqual(['dmarc_policy reject a.example.org']);
  });
});
