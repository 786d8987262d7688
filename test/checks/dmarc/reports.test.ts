import { describe, expect, test } from 'vitest';
import { checkDmarc } from '../../../lib/checks/dmarc/check.ts';
import { zone } from '../../helpers/zone.ts';
import { idsOf, nameOf, problemsOf, subjectOf } from '../subjects.ts';
import { virtualClock } from '../../../scripts/bench/virtual-clock.ts';

const net = { 'example.net': { MX: ['10 mx.example.net'] }, 'r.example.net': { MX: ['10 mx.example.net'] } };
const agreed = { TXT: ['v=DMARC1'] };
const record = (uris: string, more = '') => ({
  '_dmarc.example.org': { TXT: [`v=DMARC1; p=quarantine; rua=${uris}${more}`] },
  'example.org': { MX: ['10 mx.example.org'] },
});
const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(50)}.example`;

describe('who is asked for consent (RFC 9990 §4)', () => {
  test.each([
    { name: 'the domain itself needs none', names: record('mailto:a@example.org'), found: [] },
    {
      name: 'a name below needs none',
      names: { ...record('mailto:a@r.example.org'), 'r.example.org': { MX: ['10 mx.example.org'] } },
      found: [],
    },
    {
      name: 'a name below that is an organization of its own (psd=n) does',
      names: {
        ...record('mailto:a@r.example.org'),
        'r.example.org': { MX: ['10 mx.example.org'] },
        '_dmarc.r.example.org': { TXT: ['v=DMARC1; p=none; psd=n'] },
      },
      found: ['DMARC-007 example.org r.example.org'],
    },
    {
      name: 'another domain that agrees',
      names: { ...record('mailto:a@example.net'), ...net, 'example.org._report._dmarc.example.net': agreed },
      found: [],
    },
    {
      name: 'another domain that agrees for everybody, and has other texts too',
      names: {
        ...record('mailto:a@example.net'),
        ...net,
        'example.org._report._dmarc.example.net': { TXT: ['x', 'v=DMARC1;'] },
      },
      found: [],
    },
    {
      name: 'another domain that does not',
      names: { ...record('mailto:a@example.net'), ...net },
      found: ['DMARC-007 example.org example.net'],
    },
    {
      name: 'a wildcard of another purpose is no consent',
      names: {
        ...record('mailto:a@example.net'),
        ...net,
        'example.org._report._dmarc.example.net': { TXT: ['v=spf1 -all'] },
      },
      found: ['DMARC-007 example.org example.net'],
    },
    {
      name: 'a consent that sends the reports to somebody else is none',
      names: {
        ...record('mailto:a@example.net'),
        ...net,
        'example.org._report._dmarc.example.net': { TXT: ['v=DMARC1; rua=mailto:x@victim.example'] },
      },
      found: ['DMARC-007 example.org example.net'],
    },
    {
      name: 'a consent that names another mailbox of the same host is one',
      names: {
        ...record('mailto:a@example.net'),
        ...net,
        'example.org._report._dmarc.example.net': { TXT: ['v=DMARC1; rua=mailto:x@example.net'] },
      },
      found: [],
    },
    {
      name: 'the consent stands at the very host of the address',
      names: {
        ...record('mailto:a@r.example.net'),
        ...net,
        'example.org._report._dmarc.example.net': agreed,
      },
      found: ['DMARC-007 example.org r.example.net'],
    },
    {
      name: 'a name too long for the question',
      names: { ...record(`mailto:a@${long}`), [long]: { MX: ['10 mx.example.net'] } },
      found: [`DMARC-007 example.org ${long}`],
    },
    {
      name: 'of ruf= too, each host once',
      names: {
        ...record('mailto:a@example.net', '; ruf=mailto:b@example.net,mailto:c@r.example.net'),
        ...net,
      },
      found: ['DMARC-007 example.org example.net', 'DMARC-007 example.org r.example.net'],
    },
    {
      name: 'a web address is nobody’s mailbox',
      names: record('https://example.net/r,mailto:a@example.org'),
      found: [],
    },
  ])('$name', async ({ names, found }) => {
    expect(problemsOf(await checkDmarc(subjectOf('example.org'), zone(names)))).toEqual(found);
  });

  test('a record of a sub-domain whose organization has none: the name above is another organization', async () => {
    const names = {
      '_dmarc.a.example.org': { TXT: ['v=DMARC1; p=quarantine; rua=mailto:a@example.org'] },
      'example.org': { MX: ['10 mx.example.org'] },
    };
    expect(problemsOf(await checkDmarc(subjectOf('a.example.org'), zone(names)))).toEqual([
      'DMARC-007 a.example.org example.org',
    ]);
    const both = { ...names, '_dmarc.example.org': { TXT: ['v=DMARC1; p=none; rua=mailto:a@example.org'] } };
    expect(problemsOf(await checkDmarc(subjectOf('a.example.org'), zone(both)))).toEqual([]);
  });
});

describe('who takes mail', () => {
  const told = ['DMARC-008 example.org r.example.org'];
  test.each([
    { name: 'a mail server', host: { MX: ['10 mx.example.org'] }, found: [] },
    { name: 'an address alone', host: { A: ['192.0.2.1'] }, found: [] },
    { name: 'an IPv6 address alone', host: { AAAA: ['2001:db8::1'] }, found: [] },
    { name: 'a null MX', host: { MX: ['0 .'], A: ['192.0.2.1'] }, found: told },
    { name: 'neither', host: { TXT: ['x'] }, found: told },
    { name: 'a name that does not exist', host: undefined, found: told },
  ])('$name', async ({ host, found }) => {
    const names = { ...record('mailto:a@r.example.org'), ...(host && { 'r.example.org': host }) };
    expect(problemsOf(await checkDmarc(subjectOf('example.org'), zone(names)))).toEqual(found);
  });

  test('the domain itself: only that it says it takes none; the rest is told by the check of its mail servers', async () => {
    const own = record('mailto:a@example.org');
    const check = async (host: unknown) =>
      problemsOf(await checkDmarc(subjectOf('example.org'), zone({ ...own, 'example.org': host })));
    expect(await check({ MX: ['0 .'] })).toEqual(['DMARC-008 example.org example.org']);
    expect(await check({ TXT: ['x'] })).toEqual([]);
    const { '_dmarc.example.org': alone } = own;
    expect(
      problemsOf(await checkDmarc(subjectOf('example.org'), zone({ '_dmarc.example.org': alone }))),
    ).toEqual([]);
  });
});

test('each question that fails leaves it open, and nothing is called missing', async () => {
  const names = {
    ...record('mailto:a@r.example.org,mailto:b@example.net'),
    ...net,
    'r.example.org': { A: ['192.0.2.1'] },
    'example.org._report._dmarc.example.net': agreed,
  };
  expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(names)))).toBe('fine');
  for (const name of [
    'example.org._report._dmarc.example.net',
    'example.net',
    'r.example.org',
    '_dmarc.r.example.org',
  ]) {
    const finding = await checkDmarc(subjectOf('example.org'), zone({ ...names, [name]: 'SERVFAIL' }));
    expect(idsOf(finding), name).toBe('unknown servfail');
    expect(finding.record, name).toContain('v=DMARC1');
  }
  const half = { ...names, 'r.example.org': { A: 'TIMEOUT' } };
  expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(half)))).toBe('unknown timeout');
  const open = {
    ...record('mailto:a@r.example.org'),
    '_dmarc.org': 'SERVFAIL',
    'r.example.org': { A: ['192.0.2.1'] },
  };
  expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(open)))).toBe('unknown servfail');
  const far = { ...record('mailto:a@example.net'), ...net, '_dmarc.org': 'SERVFAIL' };
  expect(idsOf(await checkDmarc(subjectOf('example.org'), zone(far)))).toBe('DMARC-007');
});

test('of many addresses the first five hosts are asked, in one more round', async () => {
  const hosts = Array.from({ length: 40 }, (_, index) => `h${String(index)}.example.net`);
  const names = record(hosts.map((host) => `mailto:a@${host}`).join(','));
  const whole = zone(names);
  const dns = virtualClock(whole);
  await checkDmarc(subjectOf('example.org'), dns.resolve);
  expect(dns.cost().ticks).toBe(2);
  expect(whole.asked.filter((question) => question.includes('h4.'))).toHaveLength(2);
  expect(whole.asked.filter((question) => question.includes('h5.'))).toEqual([]);
});

test('for a mail that came back nobody asks where reports go', async () => {
  const dns = zone({ ...record('mailto:a@example.net') });
  const mail = {
    ...subjectOf('example.org'),
    isSeenSending: true,
    dkimSignatures: [{ domain: nameOf('example.org'), selector: 's' }],
  };
  expect(idsOf(await checkDmarc(mail, dns))).toBe('fine');
  expect(dns.asked).toEqual(['_dmarc.example.org TXT', '_dmarc.org TXT']);
});
