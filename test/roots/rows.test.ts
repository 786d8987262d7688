import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { checkDmarc } from '../../lib/checks/dmarc/check.ts';
import { checkSpf } from '../../lib/checks/spf/check.ts';
import type { ProblemId } from '../../lib/checks/problems.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { instruments } from '../../lib/platform/instruments.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { caseOf } from '../../lib/root-case.ts';
import { findRoot } from '../../lib/roots/find-root.ts';
import { rootIds, type Confidence, type Root, type RootId } from '../../lib/roots/root.ts';
import { zone } from '../helpers/zone.ts';

/** Of a `case.json` (test/fixtures/roots/README.md), what bears on the root. `any`: no root is wanted or forbidden. */
interface Case {
  readonly row: number;
  readonly root: RootId | 'any' | null;
  readonly confidence: readonly Confidence[];
  readonly alsoFound: readonly ProblemId[];
  readonly zone: Readonly<Record<string, unknown>>;
}

const folders = ['test/fixtures/roots', 'test/fixtures/roots-hostile'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(folder, entry.name)] : [],
  ),
);

test('every row of the table has a folder', () => {
  const rows = new Set(folders.map((folder) => caseIn(folder).row));
  expect(Array.from({ length: 40 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
});

test('every root is reached by a mail of its own, but the one that only receivers can settle', () => {
  const reached = new Set(folders.map((folder) => caseIn(folder).root));
  expect(rootIds.filter((id) => !reached.has(id))).toEqual(['receiver-override']);
});

describe.each(folders)('%s', (folder) => {
  const wanted = caseIn(folder);

  test('comes down to its root', async () => {
    const root = rootIn(await inspect(folder, wanted));
    if (wanted.root === 'any') return;
    expect(root?.id ?? null).toBe(wanted.root);
    if (root !== undefined) expect(wanted.confidence).toContain(root.confidence);
  });

  test('tells what is wrong beside it apart', async () => {
    const notice = await inspect(folder, wanted);
    const root = wanted.row === 40 ? await rootBesideRecords(notice, wanted) : rootIn(notice);
    expect(root?.alsoFound ?? []).toEqual(expect.arrayContaining([...wanted.alsoFound]));
    expect(root?.id ?? null).toBe(wanted.root === 'any' ? root?.id : wanted.root);
  });
});

function caseIn(folder: string): Case {
  // The shape is that of the README beside it.
  return JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
}

function rootIn({ diagnoses }: NoticeInspection): Root | undefined {
  return diagnoses[0]?.root;
}

async function inspect(folder: string, { zone: names }: Case): Promise<NoticeInspection> {
  const dns = inspectionDns({
    resolvers: [{ name: 'zone', resolve: zone(names) }],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
    instruments,
  });
  const source = readFileSync(join(folder, 'notice.eml'));
  const notice = readNotice(await messageOfRaw(source, parseMime), 'fixture');
  if (notice === undefined) throw new Error('the mail is no notice');
  return investigate(notice, dns, () => undefined);
}

/**
 * Of a full mailbox nobody is asked (docs/decisions/0020). The guard must hold all the same where the records are known, because another
 * recipient's reply, or the person, had them looked at.
 */
async function rootBesideRecords(notice: NoticeInspection, { zone: names }: Case): Promise<Root | undefined> {
  const [diagnosis] = notice.diagnoses;
  const known = diagnosis && caseOf(diagnosis, notice);
  if (known === undefined || notice.tone === 'cannot-vouch') return undefined;
  const resolve = zone(names);
  const records = await Promise.all([
    checkSpf(notice.subject, resolve),
    checkDmarc(notice.subject, resolve, instruments),
  ]);
  return findRoot({ ...known, findings: [...known.findings, ...records] });
}
