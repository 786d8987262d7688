import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../lib/checks/check.ts';
import { inspectDomain } from '../lib/diagnose.ts';
import { inspectionDns } from '../lib/dns/inspection-resolver.ts';
import { nameOf } from './checks/subjects.ts';
import { zone } from './helpers/zone.ts';

const folder = 'test/fixtures/well-run';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test('there are ten of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(10);
});

describe.each(files)('%s', (file) => {
  // The shape is that of the README beside it.
  const { domain, zone: names } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    readonly domain: string;
    readonly zone: Readonly<Record<string, unknown>>;
  };

  test('nothing is wrong with it, and nothing of it is unknown but for selectors', async () => {
    const { dns, standing } = await inspected(domain, names);
    expect(dns.findings.flatMap(toldBy)).toEqual([]);
    expect(standing).toBe('good');
    expect(dns.questions.length).toBeLessThanOrEqual(60);
  });

  test('and a fault would be told', async () => {
    const { dns } = await inspected(domain, withoutRecord(names, domain));
    expect(dns.findings.flatMap(toldBy)).toContain('SPF-001');
  });
});

function inspected(domain: string, names: Readonly<Record<string, unknown>>) {
  const resolve = zone(names);
  const dns = inspectionDns({
    resolvers: [
      { name: 'one', resolve },
      { name: 'two', resolve },
    ],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
  });
  return inspectDomain(nameOf(domain), dns, () => undefined);
}

/** Its text records are gone. */
function withoutRecord(names: Readonly<Record<string, unknown>>, domain: string) {
  return { ...names, [domain]: { ...(names[domain] as object), TXT: ['hello'] } };
}

function toldBy({ check, outcome }: Finding): readonly string[] {
  switch (outcome.state) {
    case 'fine':
      return [];
    case 'unknown':
      return outcome.reason === 'selector-unknown' ? [] : [`${check} ${outcome.reason}`];
    case 'problem':
      return outcome.problems.map(({ id }) => id);
  }
}
