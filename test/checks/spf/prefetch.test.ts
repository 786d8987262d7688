import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMail } from '../../../lib/checks/spf/check-host.ts';
import { evaluate } from '../../../lib/checks/spf/evaluate.ts';
import { parseClientIp } from '../../../lib/dns/ip-address.ts';
import { openMemory, type Session } from '../../../lib/checks/spf/session.ts';
import type { DnsAnswer, Resolve } from '../../../lib/dns/resolve.ts';
import { describeWithData, sharedJson } from '../../helpers/shared-data.ts';
import { zoneOf, type SuiteZone } from '../../helpers/suite-zone.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';
import { virtualClock } from '../../../scripts/bench/virtual-clock.ts';

describeWithData('the zones of the round-trip measure', () => {
  const { spf } = sharedJson('perf', 'zones.json') as {
    readonly spf: {
      readonly ip: string;
      readonly sender: string;
      readonly helo: string;
      readonly zones: Readonly<Record<string, SuiteZone>>;
    };
  };

  test.each([
    { name: 'one-include (M365)', result: 'fail', ticks: 2, questions: 2 },
    { name: 'google 1+3', result: 'softfail', ticks: 3, questions: 5 },
    {
      name: 'typical SMB: mx + google + mailchimp + sendgrid(2-deep) + zendesk',
      result: 'fail',
      ticks: 3,
      questions: 13,
    },
    { name: 'linear chain depth 10', result: 'fail', ticks: 11, questions: 11 },
    { name: 'flat 10 includes', result: 'fail', ticks: 2, questions: 11 },
    { name: 'over limit: 14 flat includes', result: 'permerror', ticks: 2, questions: 15 },
    { name: 'mx with 10 hosts', result: 'fail', ticks: 3, questions: 12 },
    { name: 'redirect + includes', result: 'fail', ticks: 4, questions: 8 },
  ])('$name', async ({ name, result, ticks, questions }) => {
    const dns = virtualClock(zone(zoneOf(spf.zones[name] ?? {})));
    const mail = { ip: spf.ip, mailFrom: spf.sender, helo: spf.helo };
    const told = await checkMail(mail, dns.resolve, { localPart: 'real' });
    expect(told.result).toBe(result);
    expect({ ticks: dns.cost().ticks, questions: dns.cost().questions }).toEqual({ ticks, questions });
  });
});

const mail = { ip: '192.0.2.1', mailFrom: 'ann@example.org', helo: 'mx.example.net' };
const spf = (...texts: readonly string[]) => ({ TXT: texts });
const has = (...addresses: readonly string[]) => ({ A: addresses });

/** Asks over names, in ticks; `asked` is every question in order. */
async function measured(names: Readonly<Record<string, unknown>>, more: Partial<typeof mail> = {}) {
  const dns = zone(names);
  const clock = virtualClock(dns);
  const told = await checkMail({ ...mail, ...more }, clock.resolve, { localPart: 'real' });
  return { ...told, ticks: clock.cost().ticks, asked: dns.asked, questions: clock.cost().questions };
}

describe('what is asked, and when', () => {
  test('each level at once, each question once', async () => {
    const told = await measured({
      'example.org': {
        ...spf('v=spf1 a mx ptr exists:%{i}.x.test include:i.test a -all exp=why.test'),
        MX: ['1 m.test', '2 m.test'],
      },
      'i.test': spf('v=spf1 a:a.test include:j.test include:example.org'),
      '1.2.0.192.in-addr.arpa': { PTR: ['p.example.org', 'p.test'] },
      'why.test': spf('no'),
    });
    expect(told.asked).toEqual([
      'example.org TXT',
      'example.org A',
      'example.org MX',
      '1.2.0.192.in-addr.arpa PTR',
      '192.0.2.1.x.test A',
      'i.test TXT',
      'why.test TXT',
      'm.test A',
      'p.example.org A',
      'a.test A',
      'j.test TXT',
    ]);
    expect(told.ticks).toBe(3);
  });

  test.each([
    ['IPv4 by A', '192.0.2.1', ['example.org TXT', 'example.org A', 'x.test A', 'm.test A']],
    [
      'IPv6 by AAAA, but for exists',
      '2001:db8::1',
      ['example.org TXT', 'example.org AAAA', 'x.test A', 'm.test AAAA'],
    ],
  ])('%s', async (_, ip, asked) => {
    const told = await measured(
      { 'example.org': { ...spf('v=spf1 a exists:x.test mx -all'), MX: ['1 m.test'] } },
      { ip },
    );
    expect(told.asked.filter((question) => !question.endsWith('MX'))).toEqual(asked);
  });

  test.each([
    ['an address that matches', 'v=spf1 ip4:192.0.2.1 include:i.test redirect=r.test'],
    ['all', 'v=spf1 ~all include:i.test redirect=r.test'],
    ['all, and a redirect beside it', 'v=spf1 redirect=r.test ?all'],
  ])('nothing behind %s', async (_, record) => {
    expect((await measured({ 'example.org': spf(record) })).asked).toEqual(['example.org TXT']);
  });

  test('an address that does not match ends nothing', async () => {
    const told = await measured({
      'example.org': spf('v=spf1 ip4:192.0.2.2 include:i.test redirect=r.test'),
    });
    expect(told.asked).toEqual(['example.org TXT', 'i.test TXT', 'r.test TXT']);
  });

  test.each([
    ['where the record may fail', 'v=spf1 a -all exp=why.test', ['why.test TXT']],
    ['not where it cannot', 'v=spf1 a ~all exp=why.test', []],
    ['not where it fails behind the end', 'v=spf1 a ~all -all exp=why.test', []],
    ['not of an include', 'v=spf1 include:i.test ~all', []],
    ['of a redirect', 'v=spf1 redirect=i.test', ['y.test TXT']],
  ])('the explanation is asked for ahead: %s', async (_, record, asked) => {
    const told = await measured({ 'example.org': spf(record), 'i.test': spf('v=spf1 -all exp=y.test') });
    expect(told.asked.filter((question) => /^(?:why|y)/.test(question))).toEqual(asked);
  });

  test('a failure is not asked for again', async () => {
    const told = await measured({ 'example.org': spf('v=spf1 a:x.test -all'), 'x.test': 'TIMEOUT' });
    expect(told.result).toBe('temperror');
    expect(told.asked).toEqual(['example.org TXT', 'x.test A']);
  });

  test('of the hosts of an mx ten', async () => {
    const MX = Array.from({ length: 30 }, (_, index) => `${String(index)} h${String(index)}.test`);
    const told = await measured({ 'example.org': { ...spf('v=spf1 mx -all'), MX } });
    expect(told.questions).toBe(12);
    expect(told.fault).toEqual({ kind: 'too-many-mx' });
  });

  test('a broken record leads nowhere', async () => {
    const told = await measured({ 'example.org': spf('v=spf1 include:i.test foo') });
    expect(told.asked).toEqual(['example.org TXT']);
  });
});

describe('what was fetched and never come to', () => {
  const void3 = 'a:v1.test a:v2.test a:v3.test';
  test.each([
    ['does not count as void', `v=spf1 a:me.test ${void3} -all`, {}],
    ['does not fail it', 'v=spf1 a:me.test a:slow.test include:slow.test -all', { 'slow.test': 'TIMEOUT' }],
    ['does not break it', 'v=spf1 a:me.test include:bad.test -all', { 'bad.test': spf('v=spf1 foo') }],
    [
      'does not count as a term',
      `v=spf1 a:me.test ${'include:i.test '.repeat(20)}`,
      { 'i.test': spf('v=spf1') },
    ],
  ])('%s', async (_, record, names) => {
    const told = await measured({ ...names, 'me.test': has('192.0.2.1'), 'example.org': spf(record) });
    expect(told).toMatchObject({ result: 'pass', lookups: 1, voids: 0 });
  });

  test('is not waited for, and leads to no more questions', async () => {
    const names = zone({
      'example.org': spf('v=spf1 a:me.test include:slow.test -all'),
      'me.test': has('192.0.2.1'),
    });
    const late: { answer?: (answer: DnsAnswer) => void } = {};
    const dns: Resolve = (name, type, purpose) =>
      name === 'slow.test' ? new Promise((done) => (late.answer = done)) : names(name, type, purpose);
    expect((await checkMail(mail, dns, { localPart: 'real' })).result).toBe('pass');
    const strings = [new TextEncoder().encode('v=spf1 include:more.test -all')];
    late.answer?.({
      kind: 'records',
      records: [{ owner: 'slow.test', type: 'TXT', strings }],
      ttl: 1,
      authenticated: false,
    });
    await new Promise((done) => setImmediate(done));
    expect(names.asked).toEqual(['example.org TXT', 'me.test A']);
  });

  test('changes neither the result nor the trace', async () => {
    const name = fc.constantFrom('example.org', 'a.test', 'b.test', 'c.test', 'd.test');
    const term = fc.oneof(
      fc
        .tuple(fc.constantFrom('include:', '-include:', 'redirect=', 'a:', '~mx:', '?exists:', 'ptr:'), name)
        .map((parts) => parts.join('')),
      fc.constantFrom('-all', '~all', 'mx', 'a', 'ptr', 'ip4:192.0.2.1', 'a:%{p}', 'exists:%{l}.%{h}', 'foo'),
    );
    const record = fc.array(term, { maxLength: 5 }).map((terms) => ['v=spf1', ...terms].join(' '));
    const records = fc.record({
      TXT: fc.tuple(record),
      A: fc.constantFrom(['192.0.2.1'], ['198.51.100.1'], 'SERVFAIL', []),
      MX: fc.array(name.map((host) => `1 ${host}`)),
    });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, records), async (names) => {
        const ahead = await measured(names);
        const ip = parseClientIp(mail.ip);
        if (ip === undefined) expect.fail();
        const client = {
          ip,
          localPart: 'ann',
          senderDomain: 'example.org',
          helo: mail.helo,
          isWithheld: false,
          seconds: undefined,
        };
        const session: Session = {
          client,
          memory: openMemory(zone(names)),
          spent: { lookups: 0, voids: 0 },
          steps: [],
        };
        const { result, fault } = await evaluate(nameOf('example.org'), 0, session);
        expect({ result, fault, trace: session.steps, ...session.spent }).toEqual({
          result: ahead.result,
          fault: ahead.fault,
          trace: ahead.trace,
          lookups: ahead.lookups,
          voids: ahead.voids,
        });
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

describe('hostile zones', () => {
  /** Every name has the same records. */
  const everywhere = (text: string): Resolve & { readonly asked: string[] } => {
    const asked: string[] = [];
    const dns: Resolve = (name, type) => {
      asked.push(`${name} ${type}`);
      const strings = [new TextEncoder().encode(text)];
      const answers: Partial<Record<string, DnsAnswer>> = {
        TXT: {
          kind: 'records',
          records: [{ owner: name, type: 'TXT', strings }],
          ttl: 1,
          authenticated: false,
        },
        MX: {
          kind: 'records',
          records: Array.from({ length: 10 }, (_, index) => ({
            owner: name,
            type: 'MX',
            preference: index,
            exchange: `${String(index)}.${name}`,
          })),
          ttl: 1,
          authenticated: false,
        },
      };
      return Promise.resolve(answers[type] ?? { kind: 'no-such-record', ttl: 1 });
    };
    return Object.assign(dns, { asked });
  };
  const many = (count: number, make: (index: string) => string) =>
    Array.from({ length: count }, (_, index) => make(String(index))).join(' ');

  test.each([
    ['a tree without an end', 'v=spf1 include:a.%{d} include:b.%{d} -all'],
    ['five hundred includes', `v=spf1 ${many(500, (index) => `include:i${index}.%{d}`)} -all`],
    ['five hundred includes by name', `v=spf1 ${many(500, (index) => `include:i${index}.test`)} -all`],
    ['five hundred mx', `v=spf1 ${many(500, (index) => `mx:i${index}.test`)} -all`],
    ['five hundred exists', `v=spf1 ${many(500, (index) => `exists:i${index}.test`)} -all`],
    ['a chain without an end', 'v=spf1 redirect=a.%{d}'],
    ['a chain of macros that grows', 'v=spf1 include:%{d}.%{d} ~all'],
  ])('%s', async (_, text) => {
    const dns = everywhere(text);
    const told = await checkMail(mail, dns, { localPart: 'real' });
    expect(told.result).toBe('permerror');
    // 40 ahead; and what the evaluation itself comes to: ten names, or the hosts of ten mx.
    expect(dns.asked.length).toBeLessThanOrEqual(text.includes('mx:') ? 140 : 50);
    expect(new Set(dns.asked).size).toBe(dns.asked.length);
  });

  test('forty questions are asked ahead, not one more', async () => {
    const dns = everywhere(`v=spf1 ${many(500, (index) => `exists:i${index}.test`)} -all`);
    await checkMail(mail, dns, { localPart: 'real' });
    expect(dns.asked).toHaveLength(40);
  });

  test('ten mx of ten hosts are all looked at, which the RFC allows', async () => {
    const dns = everywhere(`v=spf1 ${many(10, (index) => `mx:i${index}.test`)} ?all`);
    const told = await checkMail(mail, dns, { localPart: 'real' });
    expect(told).toMatchObject({ result: 'neutral', lookups: 10 });
    expect(dns.asked).toHaveLength(111);
  });

  test.each([
    ['itself by include', spf('v=spf1 include:example.org -all'), 1],
    ['itself by redirect', spf('v=spf1 redirect=example.org'), 1],
    ['itself by a macro', spf('v=spf1 include:%{d} -all'), 1],
    ['itself through another', spf('v=spf1 include:loop.test -all'), 2],
  ])('a record that leads to %s', async (_, record, questions) => {
    const told = await measured({ 'example.org': record, 'loop.test': spf('v=spf1 redirect=example.org') });
    expect(told).toMatchObject({ result: 'permerror', fault: { kind: 'too-many-lookups' }, questions });
  });

  test('aliases are followed, a loop of them fails', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `c${String(index)}.test`,
        { CNAME: [`c${String(index + 1)}.test`] },
      ]),
    );
    const names = {
      ...chain,
      'c50.test': { ...spf('v=spf1 +all'), ...has('192.0.2.1') },
      'o.test': { CNAME: ['o.test'] },
    };
    expect((await measured({ ...names, 'example.org': spf('v=spf1 include:c0.test -all') })).result).toBe(
      'pass',
    );
    expect((await measured({ ...names, 'example.org': spf('v=spf1 a:c1.test -all') })).result).toBe('pass');
    expect((await measured({ ...names, 'example.org': spf('v=spf1 include:o.test -all') })).result).toBe(
      'temperror',
    );
  });

  test.each([
    [
      'a thousand strings',
      { TXT: [...Array.from({ length: 999 }, (_, index) => `x${String(index)}`), 'v=spf1 +all'] },
      'pass',
    ],
    [
      'a thousand strings of one record',
      { TXT: [['v=spf1', ...Array.from({ length: 999 }, () => ' ip6:::1'), ' +all']] },
      'pass',
    ],
    ['a thousand records', spf(...Array.from({ length: 1000 }, () => 'v=spf1 +all')), 'permerror'],
    ['64 KB of terms', spf(`v=spf1 ${'ip4:198.51.100.1 '.repeat(3800)}+all`), 'pass'],
    ['64 KB of one term', spf(`v=spf1 exists:${'a'.repeat(64_000)}.test +all`), 'pass'],
    ['64 KB of macros', spf(`v=spf1 exists:${'%{d}'.repeat(16_000)} +all`), 'pass'],
    ['64 KB of look-ups', spf(`v=spf1 ${'a '.repeat(32_000)}`), 'permerror'],
    ['64 KB of blanks', spf(`v=spf1${' '.repeat(64_000)}+all`), 'pass'],
    [
      'a thousand addresses',
      {
        ...spf('v=spf1 a -all'),
        A: Array.from({ length: 1000 }, (_, index) => `10.0.${String(index >> 8)}.${String(index & 255)}`),
      },
      'fail',
    ],
  ])('%s', async (_, records, result) => {
    const start = process.cpuUsage().user;
    expect((await measured({ 'example.org': records })).result).toBe(result);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(1000);
  });
});
