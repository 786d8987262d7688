import { describe, expect, test } from 'vitest';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { corrected } from '../../../lib/repair/corrected.ts';
import { zone } from '../../helpers/zone.ts';
import { idsOf, problemsOf, subjectOf } from '../subjects.ts';

const mx = { 'mx.example.org': { A: ['192.0.2.25'] } };
const whole = (...texts: readonly string[]) => ({ A: ['192.0.2.1'], MX: ['10 mx.example.org'], TXT: texts });
const check = async (record: string, names: Readonly<Record<string, unknown>> = {}, domain = 'example.org') =>
  corrected(await checkSpf(subjectOf(domain), zone({ [domain]: whole(record), ...mx, ...names })));
const correctedOf = async (...given: Parameters<typeof check>) => {
  const { outcome } = await check(...given);
  return outcome.state === 'problem'
    ? outcome.problems.map((one) => `${one.id} ${String(one.corrected)}`)
    : [];
};

describe('terms that have no effect', () => {
  test.each([
    ['v=spf1 mx -all a include:a.example', ['SPF-012 example.org a include:a.example']],
    ['v=spf1 mx -all ~all', ['SPF-012 example.org ~all']],
    ['v=spf1 mx -all exp=why.example.org moo=cow', []],
    ['v=spf1 mx redirect=a.example -all', ['SPF-013 example.org redirect=a.example']],
    ['v=spf1 mx -all redirect=a.example', ['SPF-013 example.org redirect=a.example']],
    ['v=spf1 mx ptr -all', ['SPF-014 example.org ptr']],
    ['v=spf1 mx -ptr:example.org -all', ['SPF-014 example.org -ptr:example.org']],
    ['v=spf1 mx -all ptr', ['SPF-012 example.org ptr']],
    ['v=spf1 mx moo=cow ra=postmaster rp=100 -all', []],
    ['v=spf1 mx include=a.example -all', ['SPF-007 example.org include=a.example example.org 11']],
    ['v=spf1 mx IP4=192.0.2.1 -all', ['SPF-007 example.org IP4=192.0.2.1 example.org 11']],
    ['v=spf1 mx ip4=192.0.2.999 -all', ['SPF-007 example.org ip4=192.0.2.999 example.org 11']],
    ['v=spf1 mx v=spf1 a -all', []],
    ['v=spf1 mx v=spf1 mx -all', ['SPF-021 example.org mx']],
    ['v=spf1 v=spf1 mx -all', ['SPF-007 example.org v=spf1 example.org 8']],
    ['v=spf1 mx -all v=spf1 mx -all', ['SPF-012 example.org mx -all']],
    ['v=spf1 mx -all v=spf1 a -all', ['SPF-012 example.org a -all']],
    ['V=SPF1 MX -ALL', []],
    ['v=spf1    mx    -all   ', []],
  ])('%s', async (record, told) => {
    expect(problemsOf(await check(record))).toEqual(told);
  });

  test('what is shown of a long list is short', async () => {
    const [told = ''] = problemsOf(await check(`v=spf1 -all ${'a:host.example.org '.repeat(20)}`));
    expect(told).toHaveLength('SPF-012 example.org '.length + 80);
  });

  test.each([
    ['v=spf1 mx include=a.example -all', ['SPF-007 v=spf1 mx include:a.example -all']],
    ['v=spf1 mx ip4=192.0.2.999 -all', ['SPF-007 undefined']],
    ['v=spf1 mx -all v=spf1 mx -all', ['SPF-012 v=spf1 mx -all']],
    ['v=spf1 mx -all v=spf1 a -all', ['SPF-012 undefined']],
    ['v=spf1 mx -all include:a.example', ['SPF-012 undefined']],
    ['v=spf1 mx -all ip4=192.0.2.1 a', ['SPF-012 undefined']],
    ['v=spf1 mx ipv4:192.0.2.1 -all', ['SPF-007 v=spf1 mx ip4:192.0.2.1 -all']],
    ['v=spf1 mx ipv4:192.0.2.999 -all', ['SPF-007 undefined']],
    ['v=spf1; mx -all', ['SPF-016 v=spf1 mx -all']],
    ['v=spf1; -all', ['SPF-016 v=spf1 -all']],
  ])('%s: the record that was meant', async (record, meant) => {
    expect(await correctedOf(record)).toEqual(meant);
  });

  test('several names glued to one are a typing error', async () => {
    const finding = await check('v=spf1 mx include:a.example,include:b.example -all');
    // One step: not also that there is no such record to include.
    expect(problemsOf(finding)).toEqual([
      'SPF-007 example.org include:a.example,include:b.example example.org 11',
    ]);
  });
});

describe('the same record twice', () => {
  test.each([
    [['v=spf1 mx -all', 'v=spf1  MX -all '], 'SPF-002 v=spf1 mx -all'],
    [
      ['v=spf1 mx ipv4:192.0.2.1 -all', 'v=spf1 mx ipv4:192.0.2.1 -all'],
      'SPF-002 v=spf1 mx ip4:192.0.2.1 -all',
    ],
    [['v=spf1 mx -all', 'v=spf1 a -all'], 'SPF-002 undefined'],
    [['v=spf1 mx -all', 'v=spf1 mx -all', 'v=spf1 a -all'], 'SPF-002 undefined'],
    [['v=spf1 mx -all', 'v=spf1 ipv4: -all'], 'SPF-002 undefined'],
  ])('%j', async (texts, told) => {
    const names = { 'example.org': whole(...texts), ...mx };
    const { outcome } = corrected(await checkSpf(subjectOf('example.org'), zone(names)));
    const problems = outcome.state === 'problem' ? outcome.problems : [];
    expect(problems.map((one) => `${one.id} ${String(one.corrected)}`)).toEqual([told]);
  });

  test.each([
    ['spf2.0/pra mx -all'],
    ['spf2.0/mfrom,pra -all'],
    ['v=spf10 mx -all'],
    ['v=spf1-all'],
    ['"v=spf1 mx -all"'],
    [' v=spf1 mx -all'],
  ])('%s beside a record is none', async (text) => {
    const names = { 'example.org': whole('v=spf1 mx -all', text), ...mx };
    expect(idsOf(await checkSpf(subjectOf('example.org'), zone(names)))).toBe('fine');
  });

  test.each(['spf2.0/pra mx -all', 'v=spf10 mx -all', 'we use v=spf1 -all'])(
    '%s alone is none',
    async (text) => {
      expect(idsOf(await check(text))).toBe('SPF-001');
    },
  );
});

describe('records that the domain can change, and those that it cannot', () => {
  const below = (record: string, at: string) => ({ [at]: { TXT: [record] } });
  test.each([
    ['_spf.example.org', ['SPF-014 _spf.example.org ptr', 'SPF-023 _spf.example.org ip4:10.0.0.1']],
    ['_spf.example.net', []],
  ])('%s', async (at, told) => {
    const record = 'v=spf1 ptr ip4:10.0.0.1 -all';
    expect(problemsOf(await check(`v=spf1 mx include:${at} -all`, below(record, at)))).toEqual(told);
  });

  test.each([
    ['mail.example.org', 'example.org', ['SPF-014 example.org ptr']],
    ['mail.example.org', '_spf.example.org', ['SPF-014 _spf.example.org ptr']],
    ['mail.example.org', 'spf.example.org', []],
    ['example.org', 'mail.example.org', ['SPF-014 mail.example.org ptr']],
    ['example.org', 'notexample.org', []],
  ])('%s includes %s', async (domain, at, told) => {
    expect(
      problemsOf(await check(`v=spf1 include:${at} -all`, below('v=spf1 ptr -all', at), domain)),
    ).toEqual(told);
  });

  test('a typing error is mended only in a record of its own', async () => {
    const record = 'v=spf1 ipv4:192.0.2.1 -all';
    const told = (at: string) => correctedOf(`v=spf1 mx include:${at} -all`, below(record, at));
    expect(await told('_spf.example.org')).toEqual(['SPF-007 v=spf1 ip4:192.0.2.1 -all']);
    expect(await told('_spf.example.net')).toEqual(['SPF-007 undefined']);
  });

  test('a doubled name is mended', async () => {
    expect(await correctedOf('v=spf1 mx include:_spf.google.com.example.org ~all')).toEqual([
      'SPF-008 v=spf1 mx include:_spf.google.com ~all',
    ]);
    expect(await correctedOf('v=spf1 mx a:web.example.org.example.org ~all')).toEqual([
      'SPF-006 v=spf1 mx a:web.example.org ~all',
    ]);
    const names = below('v=spf1 a:web.example.net.example.net ~all', 'example.net');
    expect(await correctedOf('v=spf1 mx include:example.net ~all', names)).toEqual(['SPF-006 undefined']);
  });
});

describe('addresses that nobody sends from', () => {
  test.each([
    'ip4:10.0.0.1',
    'ip4:10.0.0.0/8',
    'ip4:172.16.5.0/24',
    'ip4:172.31.255.255',
    'ip4:192.168.1.5',
    'ip4:127.0.0.1',
    'ip4:100.64.0.1',
    'ip4:169.254.1.1',
    'ip4:0.0.0.0',
    'ip4:224.0.0.1',
    'ip4:255.255.255.255',
    'ip4:198.18.0.1',
    '-ip4:10.0.0.1',
    'ip6:::1',
    'ip6:::',
    'ip6:fc00::1',
    'ip6:fdff::/16',
    'ip6:fe80::1',
    'ip6:fec0::1',
    'ip6:ff02::1',
    'ip6:100::1',
    'ip6:::ffff:192.0.2.1',
    'ip6:64:ff9b:1::1',
  ])('%s', async (term) => {
    expect(problemsOf(await check(`v=spf1 mx ${term} -all`))).toEqual([`SPF-023 example.org ${term}`]);
  });

  test.each([
    'ip4:11.0.0.1',
    'ip4:9.255.255.255',
    'ip4:172.32.0.1',
    'ip4:172.15.255.255',
    'ip4:192.169.0.1',
    'ip4:192.167.255.255',
    'ip4:100.128.0.1',
    'ip4:126.255.255.255',
    'ip4:128.0.0.1',
    'ip4:169.255.0.1',
    'ip4:198.20.0.1',
    'ip4:1.0.0.1',
    'ip4:223.255.255.255',
    'ip4:198.51.100.1',
    'ip4:203.0.113.0/24',
    'ip6:2001:db8::1',
    'ip6:2a00::/16',
    'ip6:fe00::1',
    'ip6:64:ff9b:2::1',
    'a:192-168-1-1.example.org',
  ])('%s is a public one', async (term) => {
    const names = { '192-168-1-1.example.org': { A: ['192.0.2.7'] } };
    expect(idsOf(await check(`v=spf1 mx ${term} -all`, names))).toBe('fine');
  });

  test('five are told, no more', async () => {
    const terms = Array.from({ length: 9 }, (_, index) => `ip4:10.0.0.${String(index)}`);
    expect(problemsOf(await check(`v=spf1 mx ${terms.join(' ')} -all`))).toHaveLength(5);
  });
});

describe('the size of all text records', () => {
  const size = async (...texts: readonly (string | readonly string[])[]) => {
    const dns = zone({ 'example.org': { TXT: ['v=spf1 -all', ...texts] } });
    return problemsOf(await checkSpf(subjectOf('example.org'), dns));
  };
  const spf = 12 + 1 + 'v=spf1 -all'.length;

  test.each([
    [1200, []],
    [1201, ['SPF-015 example.org 1201']],
  ])('%i octets', async (octets, told) => {
    const rest = octets - spf - 4 * 13 - 1; // the last one has two strings
    const texts = [
      'a'.repeat(200),
      'b'.repeat(200),
      'c'.repeat(200),
      ['d'.repeat(rest - 700), 'e'.repeat(100)],
    ];
    expect(await size(...texts.map((text) => text))).toEqual(told);
  });
});
