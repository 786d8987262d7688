import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../lib/bounce/raw-message.ts';
import type { Finding } from '../lib/checks/check.ts';
import { severities } from '../lib/checks/problems.ts';
import { inspectDomain, investigate, readNotice } from '../lib/diagnose.ts';
import { inspectionDns } from '../lib/dns/inspection-resolver.ts';
import { parseMime } from '../lib/platform/postal-mime.ts';
import { instruments } from '../lib/platform/instruments.ts';
import { nameOf } from './checks/subjects.ts';
import { zone } from './helpers/zone.ts';

/** One case of a `case.json` (test/fixtures/findings/README.md). */
interface Case {
  readonly domain?: string;
  readonly mail?: string;
  readonly zone: Readonly<Record<string, unknown>>;
  readonly findings: readonly string[];
}

const folder = 'test/fixtures/findings';
const ids = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('every problem has its folder, and every folder a problem', () => {
  expect([...ids].sort()).toEqual(Object.keys(severities).sort());
});

describe.each(ids)('%s', (id) => {
  // The shape is that of the README beside it.
  const { raises, quiet } = JSON.parse(readFileSync(join(folder, id, 'case.json'), 'utf8')) as {
    readonly raises: Case;
    readonly quiet: Case;
  };

  test('is told', async () => {
    expect(raises.findings).toContain(id);
    expect(await toldOf(id, raises)).toEqual([...raises.findings].sort());
  });

  test('is not told of the nearest case without it', async () => {
    expect(quiet.findings).not.toContain(id);
    expect(await toldOf(id, quiet)).toEqual([...quiet.findings].sort());
  });
});

/** The ids of all problems, sorted. */
async function toldOf(id: string, { domain, mail, zone: names }: Case): Promise<readonly string[]> {
  const dns = inspectionDns({
    resolvers: [{ name: 'zone', resolve: zone(names) }],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
    instruments,
  });
  const findings =
    domain === undefined
      ? await findingsOfMail(readFileSync(join(folder, id, mail ?? '')), dns)
      : (await inspectDomain(nameOf(domain), dns, () => undefined)).dns.findings;
  return findings.flatMap(problemIds).sort();
}

async function findingsOfMail(
  source: Uint8Array,
  dns: Parameters<typeof investigate>[1],
): Promise<readonly Finding[]> {
  const notice = readNotice(await messageOfRaw(source, parseMime), 'fixture');
  if (notice === undefined) throw new Error('the mail is no notice');
  return (await investigate(notice, dns, () => undefined)).dns.findings;
}

function problemIds({ outcome }: Finding): readonly string[] {
  return outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];
}
