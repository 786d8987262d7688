import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import {
  contains,
  coverTheWorld,
  countOfIpv4,
  parseNetwork,
  united,
  type Network,
} from '../../../lib/checks/spf/networks.ts';
import { zone } from '../../helpers/zone.ts';
import { problemsOf, subjectOf } from '../subjects.ts';

const hosts = { 'h.example': { A: ['198.51.100.7'], MX: ['10 h.example'] } };
const told = async (record: string, names: Readonly<Record<string, unknown>> = {}) =>
  problemsOf(
    await checkSpf(subjectOf('example.org'), zone({ 'example.org': { TXT: [record] }, ...hosts, ...names })),
  );
const txt = (text: string) => ({ TXT: [text] });

describe('everybody passes', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>?]>([
    ['v=spf1 a:h.example +all', '+all example.org'],
    ['v=spf1 a:h.example all', 'all example.org'],
    ['v=spf1 ip4:0.0.0.0/0 -all', 'ip4:0.0.0.0/0 example.org'],
    ['v=spf1 ip4:198.51.100.7/0 -all', 'ip4:198.51.100.7/0 example.org'],
    ['v=spf1 ip6:::/0 -all', 'ip6:::/0 example.org'],
    ['v=spf1 a:h.example/0 -all', 'a:h.example/0 example.org'],
    ['v=spf1 a:h.example//0 -all', 'a:h.example//0 example.org'],
    ['v=spf1 mx:h.example/0 -all', 'mx:h.example/0 example.org'],
    ['v=spf1 exists:h.example -all', 'exists:h.example example.org'],
    ['v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all', 'ip4:0.0.0.0/1 example.org'],
    ['v=spf1 ip4:128.0.0.0/1 ip4:0.0.0.0/2 ip4:64.0.0.0/2 -all', 'ip4:128.0.0.0/1 example.org'],
    ['v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/2 ip4:192.0.0.0/3 -all', 'ip4:0.0.0.0/1 example.org'],
    ['v=spf1 ip6:2000::/3 -all', 'ip6:2000::/3 example.org'],
    ['v=spf1 ip6:2000::/4 ip6:3000::/4 -all', 'ip6:2000::/4 example.org'],
    ['v=spf1 include:i.example -all', '+all i.example', { 'i.example': txt('v=spf1 +all') }],
    ['v=spf1 redirect=i.example', '+all i.example', { 'i.example': txt('v=spf1 +all') }],
    [
      'v=spf1 ip4:0.0.0.0/1 include:i.example -all',
      'ip4:0.0.0.0/1 example.org',
      { 'i.example': txt('v=spf1 ip4:128.0.0.0/1 -all') },
    ],
    [
      'v=spf1 include:i.example -all',
      'ip4:0.0.0.0/0 j.example',
      { 'i.example': txt('v=spf1 include:j.example'), 'j.example': txt('v=spf1 ip4:0.0.0.0/0') },
    ],
    [
      'v=spf1 a:h.example/1 a:g.example/1 -all',
      'a:h.example/1 example.org',
      { 'g.example': { A: ['1.2.3.4'] } },
    ],
  ])('%s', async (record, at, names = {}) => {
    expect(await told(record, names)).toEqual([`SPF-010 example.org ${at}`]);
  });

  test.each([
    ['v=spf1 a:h.example -all', []],
    ['v=spf1 -ip4:0.0.0.0/0 -all', []],
    ['v=spf1 ?exists:h.example -all', []],
    ['v=spf1 ~a:h.example/0 -all', []],
    ['v=spf1 a:none.example/0 -all', ['SPF-006 example.org a:none.example/0']],
    ['v=spf1 ?include:i.example -all', []],
    ['v=spf1 -include:i.example ~all', []],
    ['v=spf1 ~all ip4:0.0.0.0/0', ['SPF-012 example.org ip4:0.0.0.0/0']],
    ['v=spf1 ip4:0.0.0.0/1 -ip4:128.0.0.0/1 -all', ['SPF-022 example.org 2147483648']],
    ['v=spf1 ip6:2000::/4 -all', []],
    ['v=spf1 exists:%{i}.h.example -all', []],
  ])('%s: not everybody', async (record, problems) => {
    expect(await told(record, { 'i.example': txt('v=spf1 +all') })).toEqual(problems);
  });
});

describe('far too many addresses', () => {
  test.each([
    ['v=spf1 ip4:51.0.0.0/12 -all', ['SPF-022 example.org 1048576']],
    ['v=spf1 ip4:51.0.0.0/13 -all', []],
    ['v=spf1 ip4:51.0.0.0/13 ip4:60.0.0.0/13 -all', ['SPF-022 example.org 1048576']],
    ['v=spf1 ip4:51.0.0.0/13 include:i.example -all', []],
    ['v=spf1 ip4:51.0.0.0/13 include:big.example -all', ['SPF-022 example.org 1048576']],
    ['v=spf1 ip4:51.0.0.0/13 ?include:big.example -all', []],
    ['v=spf1 a:h.example/10 -all', ['SPF-022 example.org 4194304']],
    ['v=spf1 mx:h.example/10 -all', ['SPF-022 example.org 4194304']],
    ['v=spf1 a:h.example//10 -all', []],
    ['v=spf1 include:_spf.google.com -all', []],
    ['v=spf1 include:x.outlook.example -all', ['SPF-022 example.org 16777216']],
    ['v=spf1 ip4:10.0.0.0/8 -all', ['SPF-023 example.org ip4:10.0.0.0/8']],
    ['v=spf1 ip6:2001:db8::/16 -all', []],
  ])('%s', async (record, problems) => {
    const names = {
      'i.example': txt('v=spf1 ip4:51.0.0.0/14 -all'),
      'big.example': txt('v=spf1 ip4:80.0.0.0/13 -all'),
      '_spf.google.com': txt('v=spf1 include:_more.example ip4:51.0.0.0/12 -all'),
      '_more.example': txt('v=spf1 ip4:80.0.0.0/8 -all'),
      'x.outlook.example': txt('v=spf1 ip4:80.0.0.0/8 -all'),
    };
    expect(await told(record, names)).toEqual(problems);
  });
});

describe('the same twice', () => {
  test.each([
    ['include:i.example include:i.example', ['include:i.example']],
    ['include:i.example include:I.Example.', ['include:I.Example.']],
    ['include:i.example ?include:i.example', ['?include:i.example']],
    ['a:h.example a:h.example', ['a:h.example']],
    ['a:h.example a:h.example/24', []],
    ['a:h.example a:h.example/32', ['a:h.example/32']],
    ['a:h.example mx:h.example', []],
    ['mx:h.example mx:h.example//64', []],
    ['exists:%{i}.x.example exists:%{i}.X.example', ['exists:%{i}.X.example']],
    ['exists:%{i}.x.example exists:%{i}.y.example', []],
    ['ip4:198.51.100.1 ip4:198.51.100.1', ['ip4:198.51.100.1']],
    ['ip4:198.51.100.1 ip4:198.51.100.1/32', ['ip4:198.51.100.1/32']],
    ['ip4:198.51.100.1 ip4:198.51.100.0/24', ['ip4:198.51.100.1']],
    ['ip4:198.51.100.0/24 ip4:198.51.100.1', ['ip4:198.51.100.1']],
    ['ip4:198.51.100.0/24 ip4:198.51.100.128/25', ['ip4:198.51.100.128/25']],
    ['ip4:198.51.100.7/24 ip4:198.51.100.0/24', ['ip4:198.51.100.0/24']],
    ['ip4:198.51.100.0/25 ip4:198.51.100.128/25', []],
    ['ip4:198.51.100.0/24 ip4:198.51.101.0', []],
    ['ip6:2001:db8::/32 ip6:2001:db8:1::1', ['ip6:2001:db8:1::1']],
    ['ip6:2001:db8::1 ip6:2001:DB8:0:0::1', ['ip6:2001:DB8:0:0::1']],
    ['-ip4:198.51.100.1 ip4:198.51.100.0/24', []],
    ['ip4:198.51.100.1 -ip4:198.51.100.0/28 ip4:198.51.100.0/24', []],
    ['ip4:198.51.100.0/24 -ip4:198.51.100.1', ['-ip4:198.51.100.1']],
    ['-all -all', undefined],
    ['a:h.example include:own.example.org', ['a:h.example']],
    ['ip4:203.0.113.0/24 include:own.example.org', ['ip4:203.0.113.9']],
    ['-ip4:203.0.113.0/24 include:own.example.org', []],
    ['include:own.example.org include:own.example.org', ['include:own.example.org']],
    ['include:theirs.example ip4:203.0.113.9', []],
    ['include:theirs.example include:i.example', []],
  ])('%s', async (terms, texts) => {
    const names = {
      'i.example': txt('v=spf1 ip4:192.0.2.77 -all'),
      'own.example.org': txt('v=spf1 a:h.example ip4:203.0.113.9 -all'),
      'theirs.example': txt('v=spf1 include:i.example ip4:203.0.113.9 -all'),
    };
    const problems = await told(`v=spf1 ${terms} -all`, names);
    const expected = texts?.map((text) => `SPF-021 example.org ${text}`) ?? ['SPF-012 example.org -all -all'];
    expect(problems).toEqual(expected);
  });

  test('five are told, no more', async () => {
    const problems = await told(
      `v=spf1 ip4:198.51.100.0/24 ${Array.from({ length: 9 }, (_, n) => `ip4:198.51.100.${String(n)}`).join(' ')} -all`,
    );
    expect(problems).toHaveLength(5);
  });
});

describe('ranges', () => {
  const networks = fc
    .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 0, max: 32 }))
    .map(([one, two, length]) => parseNetwork(`${String(one)}.${String(two)}.0.0/${String(length)}`))
    .filter((network): network is Network => network !== undefined);

  test('a union holds what its parts hold, and its parts do not touch', () => {
    fc.assert(
      fc.property(fc.array(networks, { maxLength: 12 }), (some) => {
        const union = united(some);
        for (const network of some) expect(union.filter((range) => contains(range, network))).toHaveLength(1);
        for (const [at, { first }] of union.entries()) {
          const before = union[at - 1];
          if (before) expect(first > before.last + 1n).toBe(true);
        }
        expect(countOfIpv4(union)).toBeLessThanOrEqual(
          some.reduce((sum, one) => sum + countOfIpv4([one]), 0),
        );
        expect(united(some.toReversed())).toEqual(union);
      }),
    );
  });

  test.each([
    ['192.0.2.0/24', 256],
    ['192.0.2.1', 1],
    ['0.0.0.0/0', 2 ** 32],
    ['2001:db8::/32', 0],
  ])('%s holds %i addresses of IPv4', (text, count) => {
    const network = parseNetwork(text);
    expect(network && countOfIpv4([network])).toBe(count);
  });

  test.each(['192.0.2', 'x', '', '::g'])('%j is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  test('the kinds are kept apart', () => {
    const four = parseNetwork('0.0.0.0/0');
    const six = parseNetwork('::/96');
    if (four === undefined || six === undefined) throw new Error('no networks');
    expect(contains(four, six)).toBe(false);
    expect(united([four, six])).toHaveLength(2);
    expect(coverTheWorld([six])).toBe(false);
    expect(coverTheWorld([four])).toBe(true);
  });
});
