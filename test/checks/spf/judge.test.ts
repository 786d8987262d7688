import { describe, expect, test } from 'vitest';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { zone } from '../../helpers/zone.ts';
import { factsOf, idsOf, problemsOf, subjectOf } from '../subjects.ts';

const txt = (...texts: readonly string[]) => ({ TXT: texts });
const seen = { ...subjectOf('example.org'), isSeenSending: true };
const check = (
  record: string,
  names: Readonly<Record<string, unknown>> = {},
  subject = subjectOf('example.org'),
) => checkSpf(subject, zone({ 'example.org': txt(record), ...names }));

describe('a soft end, where mail was seen', () => {
  test.each([
    ['v=spf1 ip4:192.0.2.1 ~all', 'SPF-027'],
    ['v=spf1 ip4:192.0.2.1 ~ALL', 'SPF-027'],
    ['v=spf1 ip4:192.0.2.1 -all', 'fine'],
    ['v=spf1 ip4:192.0.2.1 redirect=r.example', 'fine'],
    ['v=spf1 ip4:10.0.0.1 ~all', 'SPF-023'],
    ['v=spf1 include:slow.example ~all', 'SPF-024'],
    ['v=spf1 include:%{i}.x.example ~all', 'unknown not-judged'],
    ['v=spf1 -all', 'SPF-026'],
    ['v=spf1 ~all', 'SPF-027'],
    ['v=spf1 ip4:192.0.2.1 ?all', 'SPF-011'],
  ])('%s: %s', async (record, told) => {
    const names = { 'r.example': txt('v=spf1 ip4:192.0.2.2 ~all'), 'slow.example': 'SERVFAIL' };
    expect(idsOf(await check(record, names, seen))).toBe(told);
  });

  test.each(['v=spf1 ip4:192.0.2.1 ~all', 'v=spf1 -all'])('%s: no mail was seen', async (record) => {
    expect(idsOf(await check(record))).toBe('fine');
  });
});

describe('how many look-ups', () => {
  const includes = (count: number) =>
    Array.from({ length: count }, (_, index) => `include:s${String(index)}.example`).join(' ');
  const records = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`s${String(index)}.example`, txt('v=spf1 ip4:192.0.2.1 -all')]),
  );

  test.each([
    [8, []],
    [9, ['SPF-004 example.org 9']],
    [10, ['SPF-004 example.org 10']],
    [11, ['SPF-003 example.org 11']],
    [12, ['SPF-003 example.org 12']],
  ])('%i', async (count, told) => {
    expect(problemsOf(await check(`v=spf1 ${includes(count)} -all`, records))).toEqual(told);
  });

  test.each([
    ['SERVFAIL', ['SPF-024 example.org s0.example']],
    [txt('hello'), ['SPF-008 example.org s0.example include:s0.example']],
  ])('nine, of which one is not known: %j', async (there, told) => {
    expect(
      problemsOf(await check(`v=spf1 ${includes(9)} -all`, { ...records, 's0.example': there })),
    ).toEqual(told);
  });

  test('a macro that costs more is one at least', async () => {
    const finding = await check(`v=spf1 ${includes(8)} include:%{i}.x.example -all`, records);
    expect(problemsOf(finding)).toEqual(['SPF-004 example.org 9']);
    expect(factsOf(finding)[1]).toBe('spf_lookups_at_least 9 10');
  });

  test('the branches are named where the limit is near, and only those that can be cut', async () => {
    const names = { ...records, 's1.example': txt('v=spf1 include:s2.example include:s3.example -all') };
    const finding = await check(`v=spf1 a:h.example ${includes(7)} redirect=s8.example`, {
      ...names,
      'h.example': { A: ['192.0.2.9'] },
    });
    expect(factsOf(finding)).toEqual([
      'spf_ends_with redirect=s8.example example.org',
      'spf_lookups 11 10',
      'spf_branch include:s0.example 1',
      'spf_branch include:s1.example 3',
      ...[2, 3, 4, 5, 6].map((index) => `spf_branch include:s${String(index)}.example 1`),
      'spf_branch redirect=s8.example 1',
    ]);
    expect(factsOf(await check('v=spf1 include:s1.example -all', names))).toEqual([
      'spf_ends_with -all example.org',
      'spf_lookups 3 10',
    ]);
  });
});

describe('what is wrong twice is told once', () => {
  test('a record that two others include', async () => {
    const names = {
      'one.example': txt('v=spf1 include:bad.example -all'),
      'two.example': txt('v=spf1 include:bad.example -all'),
      'bad.example': txt('v=spf1 mx/33 -all'),
    };
    expect(problemsOf(await check('v=spf1 include:one.example include:two.example -all', names))).toEqual([
      'SPF-007 example.org mx/33 bad.example 11',
    ]);
  });
});

describe('loops', () => {
  test.each([
    ['v=spf1 include:example.org -all', ['SPF-009 example.org include:example.org']],
    ['v=spf1 redirect=Example.ORG', ['SPF-009 example.org redirect=Example.ORG']],
    ['v=spf1 include:one.example -all', ['SPF-009 example.org redirect=one.example']],
    ['v=spf1 include:%{d} -all', ['SPF-009 example.org include:%{d}']],
    [
      'v=spf1 include:twice.example include:twice.example -all',
      ['SPF-021 example.org include:twice.example'],
    ],
    ['v=spf1 -all include:example.org', ['SPF-012 example.org include:example.org']],
  ])('%s', async (record, told) => {
    const names = {
      'one.example': txt('v=spf1 include:two.example -all'),
      'two.example': txt('v=spf1 redirect=one.example'),
      'twice.example': txt('v=spf1 ip4:192.0.2.1 -all'),
    };
    expect(problemsOf(await check(record, names))).toEqual(told);
  });
});

describe('what stands at an include', () => {
  test.each([
    [txt('v=spf1 a -all', 'v=spf1 mx -all', 'v=spf1 -all'), ['SPF-002 i.example 3']],
    [txt('spf2.0/pra -all'), ['SPF-008 example.org i.example include:i.example']],
    [txt('"v=spf1 -all"'), ['SPF-008 example.org i.example include:i.example']],
    [txt('v=spf1 ip4:192.0.2.999 -all'), ['SPF-007 example.org ip4:192.0.2.999 i.example 20']],
    [txt('V=SPF1 -ALL'), []],
    [txt('v=spf1'), []],
    [txt('v=spf1 ip4:192.0.2.1'), []],
    [{ CNAME: ['j.example'] }, []],
    ['TIMEOUT', ['SPF-024 example.org i.example']],
  ])('%j', async (there, told) => {
    const names = { 'i.example': there, 'j.example': txt('v=spf1 ip4:192.0.2.1 -all') };
    expect(problemsOf(await check('v=spf1 include:i.example -all', names))).toEqual(told);
  });

  test('without an end a redirect in it counts too', async () => {
    const names = { 'i.example': txt('v=spf1 redirect=gone.example') };
    expect(problemsOf(await check('v=spf1 include:i.example -all', names))).toEqual([
      'SPF-008 example.org gone.example redirect=gone.example',
    ]);
  });
});

describe('the record that is shown', () => {
  test.each([
    ['v=spf1  -all', 'v=spf1  -all'],
    ['v=spf1 ipv4:192.0.2.1 -all', 'v=spf1 ipv4:192.0.2.1 -all'],
    ['"v=spf1 -all"', '"v=spf1 -all"'],
    ['hello', undefined],
  ])('%s', async (text, record) => {
    expect((await check(text)).record).toBe(record);
  });
});

describe('several records, one of them broken', () => {
  test.each([
    [['v=spf1 ipv4:192.0.2.1 -all', 'v=spf1 a -all'], 'SPF-002'],
    [['v=spf1 -all', 'V=SPF1'], 'SPF-002'],
    [['v=spf1 -all', 'v=spf1;'], 'fine'],
  ])('%j: %s', async (texts, told) => {
    expect(idsOf(await checkSpf(subjectOf('example.org'), zone({ 'example.org': txt(...texts) })))).toBe(
      told,
    );
  });
});
