import { describe, expect, test } from 'vitest';
import { inspectDomain } from '../../lib/diagnose.ts';
import { MAX_MILLISECONDS, MAX_QUESTIONS, type Deadline } from '../../lib/dns/capped.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { DnsAnswer, Resolve } from '../../lib/dns/resolve.ts';
import type { DomainInspection } from '../../lib/inspection.ts';
import { zone } from '../helpers/zone.ts';
import { rsaKey } from './keys.ts';
import { idsOf, nameOf } from './subjects.ts';
import { wellRun } from './zones.ts';

const octets = (text: string) => new TextEncoder().encode(text);
const text = (owner: string, ...texts: readonly string[]): DnsAnswer => ({
  kind: 'records',
  records: texts.map((one) => ({ owner, type: 'TXT', strings: [octets(one)] })),
  ttl: 60,
  authenticated: false,
});

/** Time that passes only where the test says so: a question takes so many milliseconds, all that wait at once pass together. */
function clockOf() {
  const time = { now: 0 };
  const waiting: { readonly until: number; readonly done: () => void }[] = [];
  const turn = async () => {
    for (let idle = 0; idle < 4; idle += 1) await new Promise((done) => setImmediate(done));
  };
  const after = (milliseconds: number) =>
    new Promise<void>((done) => {
      waiting.push({ until: time.now + milliseconds, done });
    });
  const run = async <T>(work: Promise<T>): Promise<T> => {
    const state = { isDone: false };
    void work.finally(() => {
      state.isDone = true;
    });
    await turn();
    while (!state.isDone) {
      waiting.sort((one, other) => one.until - other.until);
      const next = waiting.shift();
      if (next === undefined) throw new Error('nothing is left to wait for');
      time.now = Math.max(time.now, next.until);
      next.done();
      await turn();
    }
    return work;
  };
  const deadline: Deadline = (promise, milliseconds, late) =>
    Promise.race([promise, after(milliseconds).then(() => late)]);
  return { time, after, run, deadline };
}

interface Looked {
  readonly inspection: DomainInspection;
  readonly milliseconds: number;
  readonly asked: number;
}

/** The whole check of example.org by two resolvers, the second of which says the same after the same time. */
async function look(resolve: Resolve, takes: (name: string) => number = () => 30): Promise<Looked> {
  const { time, after, run, deadline } = clockOf();
  const slow: Resolve = async (name, type, purpose) => {
    const answer = await deadline<DnsAnswer>(
      after(takes(name)).then(() => resolve(name, type, purpose)),
      3000,
      { kind: 'failed', reason: 'timeout', detail: '' },
    );
    return answer;
  };
  const dns = inspectionDns({
    resolvers: ['one', 'two'].map((name) => ({ name, resolve: slow })),
    cache: new Map(),
    clock: () => time.now,
    deadline,
  });
  const start = performance.now();
  const inspection = await run(inspectDomain(nameOf('example.org'), dns, () => undefined));
  expect(performance.now() - start).toBeLessThan(10_000); // of a busy machine; alone far below a second
  return { inspection, milliseconds: time.now, asked: dns.questions().length };
}

const outcomes = ({ inspection }: Looked) =>
  Object.fromEntries(inspection.dns.findings.map((finding) => [finding.check, idsOf(finding)]));

function expectWithinCaps({ milliseconds, asked }: Looked): void {
  expect(asked).toBeLessThanOrEqual(MAX_QUESTIONS);
  expect(milliseconds).toBeLessThanOrEqual(MAX_MILLISECONDS);
}

/** A zone in good order, but for what its SPF leads to. */
const withSpf = (
  names: Readonly<Record<string, unknown>>,
  answerOf: (name: string) => string | undefined,
) => {
  const known = zone(names);
  const resolve: Resolve = (name, type, purpose) => {
    const made = type === 'TXT' ? answerOf(name) : undefined;
    return made === undefined ? known(name, type, purpose) : Promise.resolve(text(name, made));
  };
  return resolve;
};
const bomb = (width: number, level: number) =>
  `v=spf1 ${Array.from({ length: width }, (_, index) => `include:${'x'.repeat(level)}${String(index)}.bomb.example`).join(' ')} ~all`;

describe('a hostile list of senders', () => {
  test.each([
    ['nine includes, each with nine', 9],
    ['three, each with three, without end', 3],
    ['forty at once', 40],
  ])('%s: the others are told as ever', async (_, width) => {
    const looked = await look(
      withSpf({ ...wellRun, 'example.org': { MX: ['1 smtp.google.com'], A: ['192.0.2.1'] } }, (name) => {
        if (name === 'example.org') return bomb(width, 1);
        const [label = ''] = name.split('.');
        return name.endsWith('.bomb.example') ? bomb(width, (label.match(/x/g)?.length ?? 0) + 1) : undefined;
      }),
    );
    expectWithinCaps(looked);
    expect(outcomes(looked)).toMatchObject({
      'mx-recipient': 'fine',
      dmarc: 'fine',
      'mta-sts': 'fine',
      'tls-rpt': 'fine',
      bimi: 'fine',
    });
    expect(outcomes(looked)['spf']).toMatch(/SPF-003|unknown/);
    expect(outcomes(looked)['spf']).not.toMatch(/SPF-001|SPF-008/);
  });

  test('a bomb of names that are not there, each asked of both resolvers', async () => {
    const looked = await look(
      withSpf({ ...wellRun, 'example.org': { MX: ['1 smtp.google.com'], A: ['192.0.2.1'] } }, (name) =>
        name === 'example.org' ? bomb(40, 1) : undefined,
      ),
    );
    expectWithinCaps(looked);
    expect(outcomes(looked)).toMatchObject({ 'mx-recipient': 'fine', dmarc: 'fine' });
  });

  test.each([
    ['itself', { 'example.org': 'v=spf1 include:example.org -all' }],
    [
      'three in a circle',
      {
        'example.org': 'v=spf1 include:a.example -all',
        'a.example': 'v=spf1 redirect=b.example',
        'b.example': 'v=spf1 include:example.org -all',
      },
    ],
  ])('a loop: %s', async (_, texts: Readonly<Record<string, string>>) => {
    const looked = await look(withSpf(wellRun, (name) => texts[name]));
    expectWithinCaps(looked);
    expect(outcomes(looked)['spf']).toContain('SPF-009');
  });
});

describe('answers without measure', () => {
  const everywhere =
    (answer: (name: string) => readonly string[]): Resolve =>
    (name, type) =>
      Promise.resolve(type === 'TXT' ? text(name, ...answer(name)) : { kind: 'no-such-record', ttl: 60 });

  test.each<readonly [string, (name: string) => readonly string[]]>([
    [
      '1 000 texts at every name',
      () => Array.from({ length: 1000 }, (_, index) => `v=spf1 include:${String(index)}.example`),
    ],
    ['1 000 DMARC records', () => Array.from({ length: 1000 }, () => 'v=DMARC1; p=reject')],
    ['64 KB of one text', () => [`v=spf1 ${'include:a.example '.repeat(3600)}`]],
    ['64 KB of a tag list', () => [`v=DMARC1; ${'p=none;'.repeat(9000)}`]],
    ['64 KB of addresses', () => [`v=DMARC1; p=none; rua=${'mailto:a@b.example,'.repeat(3400)}`]],
    ['64 KB of a key', () => [`v=DKIM1; p=${rsaKey.repeat(300)}`]],
    ['64 KB of an unending extra', () => [`v=STSv1; ${'a=b; '.repeat(13_000)}`]],
    ['64 KB of report addresses', () => [`v=TLSRPTv1; rua=${'mailto:a@b.example,'.repeat(3400)}`]],
    ['64 KB of a logo', () => [`v=BIMI1; l=https://${'a/'.repeat(32_000)}`]],
    ['64 KB of blanks', () => [' '.repeat(65_000)]],
    ['64 KB of odd octets', () => ['\u0000\u202e\u0007'.repeat(13_000)]],
    [
      'a wildcard that says everything',
      () => [
        'v=spf1 -all',
        'v=DMARC1; p=none',
        'v=DKIM1; p=',
        'v=STSv1; id=1',
        'v=TLSRPTv1; rua=mailto:a@b.example',
        'v=BIMI1; l=',
      ],
    ],
  ])(
    '%s',
    async (_, answer) => {
      const looked = await look(everywhere(answer));
      expectWithinCaps(looked);
      expect(looked.inspection.standing).not.toBe('asking');
      for (const { facts, outcome } of looked.inspection.dns.findings) {
        const values =
          outcome.state === 'problem' ? outcome.problems.flatMap((problem) => problem.values) : [];
        expect(
          Math.max(0, ...[...values, ...facts.flatMap((fact) => fact.values)].map(({ length }) => length)),
        ).toBeLessThan(5000);
      }
    },
    30_000,
  );

  test('1 000 mail servers, each an alias', async () => {
    const resolve: Resolve = (name, type) => {
      if (type === 'MX') {
        const records = Array.from({ length: 1000 }, (_, index) => ({
          owner: name,
          type: 'MX' as const,
          preference: index,
          exchange: `m${String(index)}.example.net`,
        }));
        return Promise.resolve({ kind: 'records', records, ttl: 1, authenticated: false });
      }
      if (type !== 'A') return Promise.resolve({ kind: 'no-such-name', ttl: 1 });
      const record = { owner: `alias.${name}`, type, address: '192.0.2.1' } as const;
      return Promise.resolve({ kind: 'records', records: [record], ttl: 1, authenticated: false });
    };
    const looked = await look(resolve);
    expectWithinCaps(looked);
    expect(outcomes(looked)['mx-recipient']).toBe('MX-006');
  });

  test('a chain of CNAMEs that ends in a circle', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `c${String(index)}.example.org`,
        { CNAME: [`c${String((index + 1) % 50)}.example.org`] },
      ]),
    );
    const looked = await look(
      zone({
        ...chain,
        'example.org': { CNAME: ['c0.example.org'] },
        '_dmarc.example.org': { CNAME: ['c0.example.org'] },
      }),
    );
    expectWithinCaps(looked);
    expect(outcomes(looked)).toMatchObject({ spf: 'unknown servfail', dmarc: 'unknown servfail' });
  });
});

describe('slow and lame servers', () => {
  test('nobody answers: could not tell, in time', async () => {
    const looked = await look(zone(wellRun), () => 60_000);
    expectWithinCaps(looked);
    for (const finding of looked.inspection.dns.findings) expect(idsOf(finding)).toMatch(/^unknown timeout$/);
    expect(looked.inspection).toMatchObject({ standing: 'unknown', dns: { trouble: 'timeout' } });
  });

  test('each answer takes 2.9 seconds: what came in time is told, the rest could not be', async () => {
    const looked = await look(zone(wellRun), () => 2900);
    expectWithinCaps(looked);
    for (const finding of looked.inspection.dns.findings)
      expect(idsOf(finding)).toMatch(/^(?:fine|unknown capped)$/);
    expect(outcomes(looked)).toMatchObject({ dmarc: 'fine', 'mta-sts': 'fine' });
  });

  test('the servers of one included list are dead: the rest is told, and nothing is missing', async () => {
    const looked = await look(zone(wellRun), (name) => (name === 'mail.example.net' ? 60_000 : 30));
    expectWithinCaps(looked);
    expect(outcomes(looked)).toMatchObject({ spf: 'SPF-024', dmarc: 'fine', 'mx-recipient': 'fine' });
  });

  test('every name fails', async () => {
    const looked = await look(() => Promise.resolve({ kind: 'failed', reason: 'servfail', detail: '' }));
    expectWithinCaps(looked);
    expect(outcomes(looked)).toMatchObject({
      'mx-recipient': 'MX-009',
      spf: 'unknown servfail',
      dkim: 'unknown servfail',
      dmarc: 'unknown servfail',
    });
    expect(looked.inspection).toMatchObject({ standing: 'unknown', dns: { trouble: 'servfail' } });
  });
});
