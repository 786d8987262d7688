import { describe, expect, test } from 'vitest';
import type { DnsCache } from '../../lib/dns/cached.ts';
import type { Deadline } from '../../lib/dns/capped.ts';
import { parseDomainName, type DomainName } from '../../lib/dns/domain-name.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../lib/dns/resolve.ts';
import { zone } from '../helpers/zone.ts';

function nameOf(text: string): DomainName {
  const name = parseDomainName(text);
  if (name === undefined) throw new Error(`no domain name: ${text}`);
  return name;
}
const example = nameOf('example.org');
const known = { 'example.org': { TXT: ['v=spf1 -all'], $ttl: 60 } };
const failure = (reason: DnsFailure): DnsAnswer => ({ kind: 'failed', reason, detail: reason });

/** A resolver that always says the same after so many milliseconds of the test's own clock. */
function always(answer: DnsAnswer, time = { now: 0 }, milliseconds = 0): Resolve {
  return () => {
    time.now += milliseconds;
    return Promise.resolve(answer);
  };
}

/** Ends at once what would take longer than is left; nothing here takes real time. */
const deadline: Deadline = (promise, milliseconds, late) =>
  milliseconds <= 0 ? Promise.resolve(late) : promise;

function open(
  resolvers: Readonly<Record<string, Resolve>>,
  { time = { now: 0 }, cache = new Map() as DnsCache, again = false } = {},
) {
  const named = Object.entries(resolvers).map(([name, resolve]) => ({ name, resolve }));
  return inspectionDns({ resolvers: named, cache, clock: () => time.now, deadline }, again);
}

const told = ({ questions }: ReturnType<typeof open>) =>
  questions().map(({ resolver, name, type, answer }) => `${resolver}: ${name} ${type} ${answer}`);

describe('which resolver is asked', () => {
  const records: DnsAnswer = { kind: 'records', records: [], ttl: 60, authenticated: false };
  const no: DnsAnswer = { kind: 'no-such-record', ttl: 60 };

  test.each<readonly [string, DnsAnswer, DnsAnswer, unknown, readonly string[]]>([
    ['records: the first alone', records, no, records, ['records']],
    ['a "no" is borne out', no, { kind: 'no-such-name', ttl: 1 }, no, ['no-such-record', 'no-such-name']],
    ['the second has records: they count', no, records, records, ['no-such-record', 'records']],
    [
      'the second cannot be reached: the "no" stands unconfirmed',
      no,
      failure('unreachable'),
      { ...no, unconfirmed: true },
      ['no-such-record', 'unreachable'],
    ],
    [
      'the first cannot be reached: the "no" of the second is unconfirmed',
      failure('timeout'),
      no,
      { ...no, unconfirmed: true },
      ['timeout', 'no-such-record'],
    ],
    ['the first fails, the second knows', failure('http'), records, records, ['http', 'records']],
    [
      'both fail: the first counts',
      failure('timeout'),
      failure('http'),
      failure('timeout'),
      ['timeout', 'http'],
    ],
    [
      'what a resolver says of the domain is worth more than its silence',
      failure('timeout'),
      failure('refused'),
      failure('refused'),
      ['timeout', 'refused'],
    ],
    ['offline: nobody else is asked', failure('offline'), records, failure('offline'), ['offline']],
  ])('%s', async (_, first, second, answer, asked) => {
    const dns = open({ first: always(first), second: always(second) });
    expect(await dns.resolve(example, 'TXT')).toEqual(answer);
    expect(dns.questions().map((question) => question.answer)).toEqual(asked);
  });

  test('a "no" to a guess is not put to the second', async () => {
    const dns = open({ first: always(no), second: always(no) });
    expect(await dns.resolve(example, 'TXT', 'guess')).toEqual(no);
    expect(dns.questions()).toHaveLength(1);
  });

  test('who said "no" to a guess is not asked again when it is no longer one', async () => {
    const dns = open({ first: zone({}), second: zone({}) });
    const [guess, plain] = await Promise.all([
      dns.resolve(example, 'TXT', 'guess'),
      dns.resolve(example, 'TXT'),
    ]);
    expect(guess).toEqual(plain);
    expect(plain).not.toHaveProperty('unconfirmed');
    expect(told(dns)).toEqual([
      'first: example.org TXT no-such-name',
      'second: example.org TXT no-such-name',
    ]);
    await dns.resolve(example, 'TXT', 'guess');
    expect(dns.questions()).toHaveLength(2);
  });

  test('a guess that was answered, or failed at all, serves the question too', async () => {
    const dns = open({ first: zone({ ...known, 'slow.test': 'TIMEOUT' }), second: zone(known) });
    await Promise.all([dns.resolve(example, 'TXT', 'guess'), dns.resolve(example, 'TXT')]);
    expect(told(dns)).toEqual(['first: example.org TXT records']);
    const only = open({ only: always(failure('servfail')) });
    const answers = await Promise.all([only.resolve(example, 'TXT', 'guess'), only.resolve(example, 'TXT')]);
    expect(answers).toEqual([failure('servfail'), failure('servfail')]);
    expect(only.questions()).toHaveLength(2); // the second without validation
  });

  test('no such name here, no such record there: the name exists', async () => {
    const dns = open({ first: zone({}), second: zone(known) });
    expect(await dns.resolve(example, 'MX')).toEqual({ kind: 'no-such-record', ttl: 60 });
  });

  test('a single resolver: its "no" stands', async () => {
    expect(await open({ only: always(no) }).resolve(example, 'TXT')).toEqual(no);
  });

  test('none: nothing is missing', async () => {
    expect(await open({}).resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });

  test.each([
    ['fails', failure('timeout'), 0],
    ['is slow', { kind: 'records', records: [], ttl: 60, authenticated: false } as const, 1600],
  ])('one that %s is put last for the rest of the inspection', async (_, answer, milliseconds) => {
    const time = { now: 0 };
    const dns = open({ first: always(answer, time, milliseconds), second: zone(known) }, { time });
    await dns.resolve(nameOf('one.example.org'), 'TXT');
    const before = dns.questions().length;
    await dns.resolve(example, 'TXT');
    expect(told(dns).slice(before)).toEqual(['second: example.org TXT records']);
  });

  test('one that failed twice in a row is not waited for again to bear a "no" out', async () => {
    const dns = open({ first: always(failure('timeout')), second: zone({}) });
    for (const name of ['one.test', 'two.test', 'three.test']) await dns.resolve(nameOf(name), 'TXT');
    expect(told(dns)).toEqual([
      'first: one.test TXT timeout',
      'second: one.test TXT no-such-name',
      'second: two.test TXT no-such-name',
      'first: two.test TXT timeout',
      'second: three.test TXT no-such-name',
    ]);
  });

  test.each<readonly [string, DnsAnswer, string]>([
    ['SERVFAIL both ways: the servers', failure('servfail'), 'servfail'],
    ['no answer without validation: open which of the two', failure('timeout'), 'timeout'],
    ['a "no" without validation: a broken signature', { kind: 'no-such-name', ttl: 1 }, 'bogus'],
  ])('%s', async (_, unchecked, reason) => {
    const only: Resolve = (_name, _type, purpose) =>
      Promise.resolve(purpose === 'unchecked' ? unchecked : failure('servfail'));
    expect(await open({ only }).resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason });
  });

  test('SERVFAIL: asked once more without validation; success is a broken signature, and nobody is asked around', async () => {
    const signed: Resolve = (name, type, purpose) =>
      purpose === 'unchecked' ? zone(known)(name, type) : Promise.resolve(failure('servfail'));
    const dns = open({ first: signed, second: zone(known) });
    expect(await dns.resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason: 'bogus' });
    expect(told(dns)).toEqual(['first: example.org TXT servfail', 'first: example.org TXT records']);
  });
});

describe('what is kept', () => {
  test('the same question is asked once, at once and later; each type apart', async () => {
    const dns = open({ zone: zone({ 'example.org': { TXT: ['a'], $ttl: 0 } }) });
    await Promise.all([dns.resolve(example, 'TXT'), dns.resolve(example, 'TXT'), dns.resolve(example, 'MX')]);
    await dns.resolve(example, 'TXT', 'guess');
    expect(told(dns)).toEqual(['zone: example.org TXT records', 'zone: example.org MX no-such-record']);
  });

  test('a failure is not kept', async () => {
    const dns = open({ zone: zone({ 'example.org': 'TIMEOUT' }) });
    await dns.resolve(example, 'TXT');
    await dns.resolve(example, 'TXT');
    expect(dns.questions()).toHaveLength(2);
  });

  test.each([
    ['records, for their time to live', 'TXT', 59_999, 0],
    ['records, no longer', 'TXT', 60_001, 1],
    ['a "no"', 'MX', 59_999, 0],
    ['a "no", no longer', 'MX', 60_001, 1],
  ] as const)('the next inspection knows %s', async (_, type, later, questions) => {
    const [time, cache] = [{ now: 0 }, new Map() as DnsCache];
    const first = await open({ zone: zone(known) }, { time, cache }).resolve(example, type);
    time.now = later;
    const next = open({ zone: zone(known) }, { time, cache });
    expect(await next.resolve(example, type)).toEqual(first);
    expect(next.questions()).toHaveLength(questions);
  });

  test('a day is cut to an hour', async () => {
    const [time, cache] = [{ now: 0 }, new Map() as DnsCache];
    const source = { zone: zone({ 'example.org': { TXT: ['a'], $ttl: 86_400 } }) };
    await open(source, { time, cache }).resolve(example, 'TXT');
    time.now = 3_600_001;
    const next = open(source, { time, cache });
    await next.resolve(example, 'TXT');
    expect(next.questions()).toHaveLength(1);
  });

  test('"check again" asks past what is kept, and keeps what comes', async () => {
    const cache: DnsCache = new Map();
    await open({ zone: zone(known) }, { cache }).resolve(example, 'TXT');
    const again = open({ zone: zone({}) }, { cache, again: true });
    expect(await again.resolve(example, 'TXT')).toMatchObject({ kind: 'no-such-name' });
    expect(await open({}, { cache }).resolve(example, 'TXT')).toMatchObject({ kind: 'no-such-name' });
  });

  test('a "no" to a guess, or one that nobody bore out, is not told as "missing" later', async () => {
    const cache: DnsCache = new Map();
    const no = zone({});
    await open({ first: no, second: no }, { cache }).resolve(example, 'TXT', 'guess');
    await open({ first: no, second: always(failure('http')) }, { cache }).resolve(example, 'MX');
    const next = open({ first: no, second: no }, { cache });
    await next.resolve(example, 'TXT', 'guess');
    expect(next.questions()).toHaveLength(0);
    await next.resolve(example, 'TXT');
    await next.resolve(example, 'MX');
    expect(next.questions()).toHaveLength(4);
  });

  test('two thousand answers at most', async () => {
    const cache: DnsCache = new Map();
    for (let index = 0; index < 2010; index += 1)
      await open({ zone: zone({}) }, { cache }).resolve(nameOf(`host${String(index)}.test`), 'A');
    expect(cache.size).toBe(2000);
    expect(cache.has('A host0.test')).toBe(false);
    expect(cache.has('A host2009.test')).toBe(true);
  });
});

describe('what one inspection may cost', () => {
  test('sixty questions, the second resolver included; then it could not ask', async () => {
    const dns = open({ first: zone({}), second: zone({}) });
    const names = Array.from({ length: 50 }, (_, index) => nameOf(`host${String(index)}.test`));
    const answers = await Promise.all(names.map((name) => dns.resolve(name, 'TXT')));
    expect(dns.questions()).toHaveLength(60);
    const kinds = answers.map((answer) =>
      answer.kind !== 'failed' && 'unconfirmed' in answer ? 'unconfirmed' : answer.kind,
    );
    expect(kinds.filter((kind) => kind === 'no-such-name')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'unconfirmed')).toHaveLength(40);
    expect(await dns.resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason: 'capped' });
  });

  test('each part of the work has its share, and what it leaves is free for the others', async () => {
    const dns = open({ zone: zone({}) });
    const [greedy, modest] = [dns.open?.(5), dns.open?.(20)];
    const ask = async (resolve: Resolve = dns.resolve, count: number, label: string) => {
      const names = Array.from({ length: count }, (_, index) => nameOf(`${label}${String(index)}.test`));
      const answers = await Promise.all(names.map((name) => resolve(name, 'TXT')));
      return answers.filter((answer) => answer.kind === 'no-such-name').length;
    };
    expect(await ask(greedy?.resolve, 100, 'bomb')).toBe(40);
    expect(await ask(dns.resolve, 1, 'nobody')).toBe(0);
    expect(await ask(modest?.resolve, 8, 'own')).toBe(8);
    modest?.close();
    expect(await ask(greedy?.resolve, 100, 'more')).toBe(12);
    expect(dns.questions()).toHaveLength(60);
    modest?.close();
    expect(await ask(modest?.resolve, 1, 'late')).toBe(0);
  });

  test('parts share what is known, and never have more than there is', async () => {
    const dns = open({ zone: zone(known) });
    const parts = [1000, 1000, -5].map((questions) => dns.open?.(questions));
    for (const part of parts) await part?.resolve(example, 'TXT');
    expect(told(dns)).toEqual(['zone: example.org TXT records']);
  });

  test('eight seconds: what comes later is a timeout, and no question leaves any more', async () => {
    const time = { now: 0 };
    const dns = open({ zone: zone(known) }, { time });
    time.now = 8000;
    expect(await dns.resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect(dns.questions()).toEqual([]);
  });

  test('a question under way ends with the time, and is listed as such', async () => {
    const late: Deadline = (_, milliseconds, answer) => {
      expect(milliseconds).toBe(8000);
      return Promise.resolve(answer);
    };
    const dns = inspectionDns({
      resolvers: [{ name: 'silent', resolve: () => new Promise(() => undefined) }],
      cache: new Map(),
      clock: () => 0,
      deadline: late,
    });
    expect(await dns.resolve(example, 'TXT')).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect(told(dns)).toEqual(['silent: example.org TXT timeout']);
  });

  test('a question is listed from the moment it leaves', () => {
    const dns = open({ silent: () => new Promise(() => undefined) });
    void dns.resolve(example, 'TXT');
    expect(told(dns)).toEqual(['silent: example.org TXT no-answer-yet']);
  });
});
