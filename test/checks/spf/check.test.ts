import { describe, expect, test } from 'vitest';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { zone } from '../../helpers/zone.ts';
import { factsOf, idsOf, nameOf, nobody, problemsOf, subjectOf } from '../subjects.ts';

const txt = (...texts: readonly string[]) => ({ TXT: texts });
/** A domain with addresses and a mail server, so that `a` and `mx` find something. */
const domain = (...texts: readonly string[]) => ({ A: ['192.0.2.1'], MX: ['10 mx.example'], TXT: texts });
const mx = { 'mx.example': { A: ['192.0.2.25'] } };
const spf = (names: Readonly<Record<string, unknown>>, subject = subjectOf('example.org')) => {
  const dns = zone(names);
  return checkSpf(subject, dns).then((finding) => ({ finding, asked: dns.asked }));
};
const tenIncludes = Array.from({ length: 10 }, (_, index) => `include:s${String(index)}.example`).join(' ');
const tenRecords = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [`s${String(index)}.example`, txt('v=spf1 ip4:192.0.2.1 -all')]),
);

const cases = [
  {
    name: 'a plain record',
    names: { 'example.org': txt('unrelated', 'v=spf1 ip4:192.0.2.0/24 ~all') },
    found: [],
    facts: ['spf_ends_with ~all example.org', 'spf_lookups 0 10'],
    asked: ['example.org TXT'],
  },
  {
    name: 'the whole tree is counted, each name asked once',
    names: {
      'example.org': domain('v=spf1 a mx include:one.example include:two.example -all'),
      'one.example': txt('v=spf1 include:two.example exists:%{i}.x.example ptr ~all'),
      'two.example': txt('v=spf1 ip4:192.0.2.1 ?all'),
      ...mx,
    },
    found: [],
    facts: ['spf_ends_with -all example.org', 'spf_lookups 7 10'],
    asked: [
      'example.org TXT',
      'example.org A',
      'example.org MX',
      'one.example TXT',
      'two.example TXT',
      'mx.example A',
    ],
  },
  { name: 'no record', names: { 'example.org': txt('unrelated') }, found: ['SPF-001 example.org'] },
  { name: 'no text at all', names: { 'example.org': {} }, found: ['SPF-001 example.org'] },
  {
    name: 'quote marks in the value',
    names: { 'example.org': txt('"v=spf1 -all"') },
    found: ['SPF-016 example.org'],
  },
  {
    name: 'two records',
    names: { 'example.org': txt('v=spf1 a -all', 'v=spf1 mx -all') },
    found: ['SPF-002 example.org 2'],
  },
  {
    name: 'one record in two strings',
    names: { 'example.org': { TXT: [['v=spf1 ip4:192.0.2.1', '28 -all']] } },
    found: [],
  },
  {
    name: 'eleven look-ups, and which branch costs what',
    names: {
      'example.org': domain(`v=spf1 mx ${tenIncludes} -all`),
      ...mx,
      ...tenRecords,
    },
    found: ['SPF-003 example.org 11'],
  },
  {
    name: 'ten look-ups',
    names: { 'example.org': txt(`v=spf1 ${tenIncludes} -all`), ...tenRecords },
    found: ['SPF-004 example.org 10'],
  },
  {
    name: 'a branch that costs much is named',
    names: {
      'example.org': domain('v=spf1 a include:big.example -all'),
      'big.example': domain(
        'v=spf1 mx a ptr exists:%{i}.x.example mx:x.example a:x.example a:y.example a:z.example ~all',
      ),
      'x.example': domain(),
      'y.example': domain(),
      'z.example': domain(),
      ...mx,
    },
    found: ['SPF-004 example.org 10'],
    facts: ['spf_ends_with -all example.org', 'spf_lookups 10 10', 'spf_branch include:big.example 9'],
  },
  {
    name: 'what stands behind all costs nothing',
    names: { 'example.org': domain('v=spf1 mx -all include:a.example redirect=b.example'), ...mx },
    found: ['SPF-012 example.org include:a.example', 'SPF-013 example.org redirect=b.example'],
    facts: ['spf_ends_with -all example.org', 'spf_lookups 1 10'],
    asked: ['example.org TXT', 'example.org MX', 'mx.example A'],
  },
  {
    name: 'a typing error',
    names: { 'example.org': txt('v=spf1 ipv4:192.0.2.1 -all') },
    found: ['SPF-007 example.org ipv4:192.0.2.1 example.org 8'],
  },
  {
    name: 'an equals sign for a colon',
    names: { 'example.org': txt('v=spf1 include=one.example -all') },
    found: ['SPF-007 example.org include=one.example example.org 8'],
    asked: ['example.org TXT'],
  },
  {
    name: 'a typing error two levels down',
    names: {
      'example.org': txt('v=spf1 include:one.example -all'),
      'one.example': txt('v=spf1 include:two.example -all'),
      'two.example': txt('v=spf1 mx/33 -all'),
    },
    found: ['SPF-007 example.org mx/33 two.example 11'],
  },
  {
    name: 'an include without a record, and one that does not exist',
    names: {
      'example.org': txt('v=spf1 include:empty.example include:gone.example -all'),
      'empty.example': txt('hello'),
    },
    found: [
      'SPF-008 example.org empty.example include:empty.example',
      'SPF-008 example.org gone.example include:gone.example',
    ],
  },
  {
    name: 'three names that are not there',
    names: { 'example.org': txt('v=spf1 include:a.example include:b.example include:c.example -all') },
    found: [
      'SPF-008 example.org a.example include:a.example',
      'SPF-008 example.org b.example include:b.example',
      'SPF-008 example.org c.example include:c.example',
      'SPF-005 example.org 3 a.example, b.example, c.example',
    ],
  },
  {
    name: 'an include with two records',
    names: {
      'example.org': txt('v=spf1 include:two.example -all'),
      'two.example': txt('v=spf1 a -all', 'v=spf1 mx -all'),
    },
    found: ['SPF-002 two.example 2'],
  },
  {
    name: 'a loop over two names',
    names: {
      'example.org': txt('v=spf1 include:one.example -all'),
      'one.example': txt('v=spf1 include:Example.ORG -all'),
    },
    found: ['SPF-009 example.org include:Example.ORG'],
    asked: ['example.org TXT', 'one.example TXT'],
  },
  {
    name: 'a redirect to itself',
    names: { 'example.org': txt('v=spf1 redirect=example.org') },
    found: ['SPF-009 example.org redirect=example.org'],
  },
  {
    name: 'everybody may send',
    names: { 'example.org': domain('v=spf1 mx +all'), ...mx },
    found: ['SPF-010 example.org +all example.org'],
  },
  {
    name: 'everybody may send: a bare all',
    names: { 'example.org': txt('v=spf1 all') },
    found: ['SPF-010 example.org all example.org'],
  },
  {
    name: 'everybody may send, by a network of no bits',
    names: { 'example.org': txt('v=spf1 ip4:0.0.0.0/0 -all') },
    found: ['SPF-010 example.org ip4:0.0.0.0/0 example.org'],
  },
  {
    name: 'everybody may send, by an include',
    names: {
      'example.org': txt('v=spf1 include:open.example -all'),
      'open.example': txt('v=spf1 +all'),
    },
    found: ['SPF-010 example.org +all open.example'],
  },
  {
    name: 'an include that takes away opens nothing',
    names: {
      'example.org': txt('v=spf1 ?include:open.example -all'),
      'open.example': txt('v=spf1 +all'),
    },
    found: [],
  },
  { name: 'no end', names: { 'example.org': domain('v=spf1 mx'), ...mx }, found: ['SPF-011 example.org'] },
  { name: 'an empty record', names: { 'example.org': txt('v=spf1') }, found: ['SPF-011 example.org'] },
  {
    name: 'a neutral end',
    names: { 'example.org': domain('v=spf1 mx ?all'), ...mx },
    found: ['SPF-011 example.org'],
  },
  {
    name: 'a neutral end as a service wants it',
    names: {
      'example.org': txt('v=spf1 include:spf.messagingengine.com ?all'),
      'spf.messagingengine.com': txt('v=spf1 ip4:192.0.2.1 -all'),
    },
    found: [],
  },
  {
    name: 'no end at all is what no service wants',
    names: {
      'example.org': txt('v=spf1 include:spf.messagingengine.com'),
      'spf.messagingengine.com': txt('v=spf1 ip4:192.0.2.1 -all'),
    },
    found: ['SPF-011 example.org'],
  },
  {
    name: 'a neutral end below another service',
    names: {
      'example.org': txt('v=spf1 include:_spf.google.com ?all'),
      '_spf.google.com': txt('v=spf1 ip4:192.0.2.1 -all'),
    },
    found: ['SPF-011 example.org'],
  },
  {
    name: 'the end is that of the redirect',
    names: {
      'example.org': txt('v=spf1 redirect=_spf.example.org'),
      '_spf.example.org': domain('v=spf1 mx ~all'),
      ...mx,
    },
    found: [],
    facts: ['spf_ends_with redirect=_spf.example.org example.org', 'spf_lookups 2 10'],
  },
  {
    name: 'the redirect has no end',
    names: {
      'example.org': txt('v=spf1 redirect=_spf.example.org'),
      '_spf.example.org': domain('v=spf1 mx'),
      ...mx,
    },
    found: ['SPF-011 example.org'],
  },
  {
    name: 'an old way to check',
    names: { 'example.org': txt('v=spf1 ptr:example.org -all') },
    found: ['SPF-014 example.org ptr:example.org'],
  },
  {
    name: 'a domain that never sends',
    names: { 'example.org': txt('v=spf1 -all') },
    found: [],
    facts: ['spf_never_sends example.org'],
  },
];

describe('SPF of a domain', () => {
  test.each(cases)('$name', async ({ names, found, facts, asked }) => {
    const result = await spf(names);
    expect(problemsOf(result.finding)).toEqual(found);
    if (found.length === 0) expect(idsOf(result.finding)).toBe('fine');
    if (facts) expect(factsOf(result.finding)).toEqual(facts);
    if (asked) expect(result.asked).toEqual(asked);
  });

  test('mail was seen from a domain that never sends', async () => {
    const subject = { ...subjectOf('example.org'), isSeenSending: true };
    const { finding } = await spf({ 'example.org': txt('v=spf1 -all') }, subject);
    expect(problemsOf(finding)).toEqual(['SPF-026 example.org']);
  });

  test('nobody said whose list', async () => {
    const { finding, asked } = await spf({}, { ...nobody, fromDomain: nameOf('example.org') });
    expect(idsOf(finding)).toBe('unknown not-said');
    expect(asked).toEqual([]);
  });
});

describe('what DNS does not answer is unknown, never missing', () => {
  const names = {
    'example.org': domain('v=spf1 mx include:one.example include:two.example -all'),
    ...mx,
    'one.example': txt('v=spf1 include:three.example -all'),
    'two.example': txt('v=spf1 ip4:192.0.2.1 -all'),
    'three.example': txt('v=spf1 ip4:192.0.2.2 -all'),
  };

  test('the record itself', async () => {
    expect(idsOf((await spf({ ...names, 'example.org': 'SERVFAIL' })).finding)).toBe('unknown servfail');
  });

  test.each(['one.example', 'two.example', 'three.example'])('%s: its DNS is at fault', async (name) => {
    const { finding } = await spf({ ...names, [name]: 'SERVFAIL' });
    expect(problemsOf(finding)).toEqual([`SPF-024 example.org ${name}`]);
    expect(factsOf(finding)[1]).toMatch(/^spf_lookups_at_least [34] 10$/);
  });

  test.each(['one.example', 'two.example', 'three.example'])('%s: we are at fault', async (name) => {
    const dns = zone(names);
    const finding = await checkSpf(subjectOf('example.org'), (asked, type) =>
      asked === name ? Promise.resolve({ kind: 'failed', reason: 'offline', detail: '' }) : dns(asked, type),
    );
    expect(idsOf(finding)).toBe('unknown offline');
  });

  test('beyond the limit is beyond the limit, whatever did not answer', async () => {
    const { finding } = await spf({
      'example.org': domain(`v=spf1 mx ${tenIncludes} -all`),
      ...mx,
      ...tenRecords,
      's3.example': 'TIMEOUT',
    });
    expect(problemsOf(finding)).toEqual(['SPF-024 example.org s3.example', 'SPF-003 example.org 11']);
  });

  test('what a macro leads to depends on the mail: one look-up at least', async () => {
    const { finding, asked } = await spf({
      'example.org': txt('v=spf1 include:%{i}._ip.%{d}.example -all'),
    });
    expect(idsOf(finding)).toBe('unknown not-judged');
    expect(factsOf(finding)).toEqual(['spf_ends_with -all example.org', 'spf_lookups_at_least 1 10']);
    expect(asked).toEqual(['example.org TXT']);
  });

  test('a macro in exists is one look-up and no more', async () => {
    const { finding, asked } = await spf({ 'example.org': txt('v=spf1 exists:%{l}.%{i}.x.example -all') });
    expect(idsOf(finding)).toBe('fine');
    expect(asked).toEqual(['example.org TXT']);
  });
});

describe('hostile trees', () => {
  test('at most 30 questions are asked', async () => {
    const includes = Array.from({ length: 200 }, (_, index) => `include:n${String(index)}.example`);
    const names = Object.fromEntries(
      includes.map((include) => [include.slice(8), txt('v=spf1 ip4:192.0.2.1 -all')]),
    );
    const { finding, asked } = await spf({
      'example.org': txt(`v=spf1 ${includes.join(' ')} -all`),
      ...names,
    });
    expect(problemsOf(finding)).toEqual([
      'SPF-003 example.org 100',
      expect.stringMatching(/^SPF-015 example.org \d{4}$/),
    ]);
    expect(factsOf(finding)[1]).toBe('spf_lookups_at_least 100 10');
    expect(asked).toHaveLength(30);
  });

  test('the same names over and over do not multiply', async () => {
    const level = (index: number) =>
      Array(30)
        .fill(`include:l${String(index)}.example`)
        .join(' ');
    const names = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `l${String(index)}.example`,
        txt(`v=spf1 ${level(index + 1)} -all`),
      ]),
    );
    const { finding } = await spf({ 'example.org': txt(`v=spf1 ${level(0)} -all`), ...names });
    expect(problemsOf(finding)[0]).toMatch(/^SPF-003/);
  });

  test.each([
    ['terms behind the end', `v=spf1 -all ${'mx '.repeat(20_000)}`],
    ['terms', `v=spf1 ${'mx '.repeat(20_000)}-all`],
    ['includes', `v=spf1 ${'include:a.example '.repeat(3500)}-all`],
    ['unknown modifiers', `v=spf1 ${'a.b=c '.repeat(10_000)}-all`],
  ])('a record of 64,000 characters (%s) is judged at once', async (_, text) => {
    const start = performance.now();
    const { finding } = await spf({ 'example.org': txt(text) });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(finding.facts.length).toBeLessThan(30);
  });
});
