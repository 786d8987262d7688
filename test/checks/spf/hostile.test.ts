import { describe, expect, test } from 'vitest';
import { confirmed } from '../../../lib/checks/confirmed.ts';
import { checkSpf } from '../../../lib/checks/spf/check.ts';
import { inspectDomain } from '../../../lib/diagnose.ts';
import { inspectionDns } from '../../../lib/dns/inspection-resolver.ts';
import type { DnsFailure, Resolve } from '../../../lib/dns/resolve.ts';
import { zone } from '../../helpers/zone.ts';
import { idsOf, nameOf, problemsOf, subjectOf } from '../subjects.ts';

const txt = (...texts: readonly string[]) => ({ TXT: texts });
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));

/** One inspection of the domain, over two resolvers that say the same. */
async function inspected(resolve: Resolve, domain = 'example.org') {
  const dns = inspectionDns({
    resolvers: [
      { name: 'one', resolve },
      { name: 'two', resolve },
    ],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
  });
  const { dns: progress } = await inspectDomain(nameOf(domain), dns, () => undefined);
  const spf = progress.findings.find(({ check }) => check === 'spf');
  if (spf === undefined) throw new Error('no finding of SPF');
  return { spf, questions: progress.questions.length };
}

/** Whatever is asked has this text, and nothing else. */
const wildcard =
  (textOf: (name: string) => string): Resolve =>
  (name, type) =>
    zone({ [name]: { TXT: [textOf(name)], A: ['192.0.2.1'], MX: ['10 mx.example'] } })(name, type);

describe('zones that mean harm', () => {
  test.each<[string, Resolve, RegExp]>([
    [
      'a hundred includes, each with a hundred',
      wildcard(
        (name) => `v=spf1 ${many(100, (index) => `include:n${String(index)}.${name}`).join(' ')} -all`,
      ),
      /SPF-003/,
    ],
    [
      'a hundred names at each of a hundred names',
      wildcard(
        (name) => `v=spf1 ${many(100, (index) => `a:n${String(index)}.${name.slice(-60)}`).join(' ')} -all`,
      ),
      /SPF-003/,
    ],
    [
      'one include that always leads on',
      wildcard((name) => `v=spf1 include:n.${name.slice(-200)} -all`),
      /SPF-003/,
    ],
    ['everything is the same record', wildcard(() => 'v=spf1 include:b.example -all'), /SPF-009/],
    ['everything redirects to itself', wildcard((name) => `v=spf1 redirect=${name}`), /SPF-009/],
    ['everything lets everybody in', wildcard(() => 'v=spf1 +all'), /SPF-010/],
    [
      'a thousand text records',
      zone({ 'example.org': txt(...many(1000, (index) => `proof=${String(index)}`), 'v=spf1 -all') }),
      /SPF-015/,
    ],
    [
      'a thousand records',
      zone({ 'example.org': txt(...many(1000, (index) => `v=spf1 ip4:192.0.2.1 x=${String(index)} -all`)) }),
      /SPF-002/,
    ],
    ['64 KB of text', zone({ 'example.org': { TXT: [many(250, () => 'x'.repeat(255))] } }), /SPF-001/],
    [
      '64 KB of addresses',
      zone({
        'example.org': txt(
          `v=spf1 ${many(5000, (index) => `ip4:51.0.0.${String(index % 256)}`).join(' ')} -all`,
        ),
      }),
      /SPF-021/,
    ],
    [
      'an alias of an alias of an alias',
      zone({
        'example.org': { CNAME: ['c0.example'] },
        ...Object.fromEntries(
          many(40, (index) => `c${String(index)}.example`).map((name, index) => [
            name,
            { CNAME: [`c${String(index + 1)}.example`] },
          ]),
        ),
        'c40.example': txt('v=spf1 -all'),
      }),
      /^fine$/,
    ],
    ['an alias of itself', zone({ 'example.org': { CNAME: ['example.org'] } }), /^unknown servfail$/],
    [
      'no server answers',
      (() => Promise.resolve({ kind: 'failed', reason: 'timeout', detail: '' })) satisfies Resolve,
      /^unknown timeout$/,
    ],
  ])('%s', async (_, resolve, told) => {
    const start = performance.now();
    const { spf, questions } = await inspected(resolve);
    expect(idsOf(spf)).toMatch(told);
    expect(questions).toBeLessThanOrEqual(60);
    expect(JSON.stringify(spf).length).toBeLessThan(300_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('a tree beyond what we ask for is "could not tell", never "missing"', async () => {
    // Eight look-ups are allowed; their mail servers are more than we ask for.
    const included = many(4, (index) => `i${String(index)}.example`);
    const servers = included.flatMap((name) => many(10, (index) => `h${String(index)}.${name}`));
    const serversOf = (name: string) => servers.filter((server) => server.endsWith(name));
    const names = {
      'example.org': txt(`v=spf1 ${included.map((name) => `include:${name}`).join(' ')} -all`),
      ...Object.fromEntries(
        included.map((name) => [
          name,
          { ...txt('v=spf1 mx -all'), MX: serversOf(name).map((server) => `10 ${server}`) },
        ]),
      ),
      ...Object.fromEntries(servers.map((server) => [server, { A: ['192.0.2.1'] }])),
    };
    const { spf } = await inspected(zone(names));
    expect(idsOf(spf)).toBe('unknown capped');
    expect(problemsOf(spf)).toEqual([]);
  });
});

describe('each question fails in turn: nothing turns into "missing"', () => {
  const names = {
    'example.org': {
      A: ['192.0.2.1'],
      MX: ['10 mx.example.org', '20 mx6.example.org'],
      TXT: [
        'v=spf1 a mx a:six.example.org exists:there.example.org include:one.example redirect=two.example',
      ],
    },
    'mx.example.org': { A: ['192.0.2.2'] },
    'mx6.example.org': { AAAA: ['2001:db8::2'] },
    'six.example.org': { AAAA: ['2001:db8::1'] },
    'there.example.org': { AAAA: ['2001:db8::3'] },
    'one.example': txt('v=spf1 include:three.example a:four.example -all'),
    'two.example': txt('v=spf1 ip4:192.0.2.3 ~all'),
    'three.example': txt('v=spf1 ip4:192.0.2.4 -all'),
    'four.example': { A: ['192.0.2.5'] },
  };
  const reasons: readonly DnsFailure[] = [
    'timeout',
    'offline',
    'unreachable',
    'http',
    'servfail',
    'bogus',
    'refused',
    'malformed',
    'capped',
  ];

  test('each of them', async () => {
    const whole = zone(names);
    expect(problemsOf(await checkSpf(subjectOf('example.org'), whole))).toEqual([
      'SPF-006 example.org exists:there.example.org',
    ]);
    expect(whole.asked).toHaveLength(13);
    for (const question of [...whole.asked])
      for (const reason of reasons) {
        const failing: Resolve = (name, type) =>
          `${name} ${type}` === question
            ? Promise.resolve({ kind: 'failed', reason, detail: '' })
            : whole(name, type);
        const told = idsOf(await confirmed(checkSpf)(subjectOf('example.org'), failing));
        expect(told, `${question} ${reason}`).toMatch(/^(?:SPF-006|SPF-024|SPF-024 SPF-006|unknown \w+)$/);
      }
  });
});
