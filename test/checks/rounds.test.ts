import { describe, expect, test } from 'vitest';
import { inspectDomain } from '../../lib/diagnose.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { zone } from '../helpers/zone.ts';
import { nameOf } from './subjects.ts';
import { virtualClock } from '../../scripts/bench/virtual-clock.ts';
import { bare, faulty, parked, wellRun } from './zones.ts';

type Names = Readonly<Record<string, unknown>>;

/** The whole check: round trips on the critical path, and what was asked in the first of them. */
async function roundsOf(names: Names, resolvers: number) {
  const dns = virtualClock(zone(names));
  const first: string[] = [];
  const listening: Resolve = (name, type, purpose) => {
    if (dns.cost().ticks === 0) first.push(`${name} ${type}`);
    return dns.resolve(name, type, purpose);
  };
  const ask = inspectionDns({
    resolvers: Array.from({ length: resolvers }, (_, index) => ({
      name: String(index),
      resolve: listening,
    })),
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
  });
  await inspectDomain(nameOf('example.org'), ask, () => undefined);
  return { ticks: dns.cost().ticks, first, asked: ask.questions().length };
}

const one: Names = {
  ...wellRun,
  'example.org': { MX: ['1 smtp.google.com'], TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
};
const chain: Names = {
  ...wellRun,
  'example.org': { MX: ['1 smtp.google.com'], TXT: ['v=spf1 include:c1.example -all'] },
  ...Object.fromEntries(
    [1, 2, 3, 4].map((step) => [
      `c${String(step)}.example`,
      { TXT: [`v=spf1 include:c${String(step + 1)}.example -all`] },
    ]),
  ),
  'c5.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
};

describe('round trips of a whole check', () => {
  test.each([
    ['no include', one, 0],
    ['two levels', wellRun, 2],
    ['five levels', chain, 5],
    ['parked', parked, 0],
  ])('%s: the depth of its SPF, and two', async (_, names, depth) => {
    const { ticks, asked } = await roundsOf(names, 1);
    expect(ticks).toBeLessThanOrEqual(depth + 2);
    expect(asked).toBeLessThanOrEqual(60);
    // Nothing is missing there: the second resolver costs no round.
    expect((await roundsOf(names, 2)).ticks).toBe(ticks);
  });

  test.each([
    ['nothing there', bare],
    ['many faults', faulty],
    ['no such domain', {}],
  ])('%s: what is missing is borne out in one more round for each that rests on it', async (_, names) => {
    const [alone, both] = await Promise.all([roundsOf(names, 1), roundsOf(names, 2)]);
    expect(both.ticks).toBeLessThanOrEqual(alone.ticks + 1);
    expect(both.asked).toBeLessThanOrEqual(60);
  });

  test('the first holds all that is known at the start', async () => {
    const { first } = await roundsOf(wellRun, 2);
    expect(first).toEqual(
      expect.arrayContaining([
        ...['TXT', 'MX', 'A', 'AAAA', 'SOA', 'NS'].map((type) => `example.org ${type}`),
        '_dmarc.example.org TXT',
        '_dmarc.org TXT',
        '_domainkey.example.org TXT',
        '_mta-sts.example.org TXT',
        '_smtp._tls.example.org TXT',
        'default._bimi.example.org TXT',
      ]),
    );
    expect(new Set(first).size).toBe(first.length);
  });
});
