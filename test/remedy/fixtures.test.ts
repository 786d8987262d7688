import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import { MAX_QUESTIONS } from '../../lib/dns/capped.ts';
import { instruments } from '../../lib/platform/instruments.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { hostOf } from '../../lib/remedy/host-form.ts';
import { remediesFor } from '../../lib/remedy/remedies.ts';
import type { Remedy, RemedyId } from '../../lib/remedy/remedy.ts';
import type { RootId } from '../../lib/roots/root.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';
import { wordsOfRemedy } from '../../lib/remedy-words.ts';
import { zone } from '../helpers/zone.ts';

/** A `case.json` (test/fixtures/roots/README.md), as far as remedies go. */
interface Expected {
  readonly zone: Readonly<Record<string, unknown>>;
  readonly root: RootId | 'any' | null;
  readonly remedies: readonly RemedyId[];
  readonly never: readonly RemedyId[];
  readonly record: { readonly host: string; readonly type: string; readonly new: string } | null;
  readonly mustNotAppear?: readonly string[];
}

const cases = ['roots', 'roots-hostile'].flatMap((kind) => {
  const folder = join('test/fixtures', kind);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => [`${kind}/${name}`, join(folder, name)] as const);
});

describe.each(cases)('%s', (_, folder) => {
  // The shape is that of the README beside it.
  const expected = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Expected;

  test('what is to be done', async () => {
    const { remedies, questions } = await remediesOf(folder, expected);
    const ids = remedies.map(({ id }) => id);
    expect(inOrder(ids, expected.remedies)).toEqual(expected.remedies);
    expect(ids.filter((id) => expected.never.includes(id))).toEqual([]);
    expect(questions).toBeLessThanOrEqual(MAX_QUESTIONS);
    if (expected.record !== null) expect(firstToPaste(remedies)).toEqual(expected.record);
    const told = JSON.stringify([remedies, remedies.map((one) => wordsOfRemedy(one, 'Gmail', t))]);
    for (const text of expected.mustNotAppear ?? []) expect(told).not.toContain(text);
  });
});

/** Those of the first list that are in the second, as far as they come in its order. */
function inOrder(ids: readonly RemedyId[], wanted: readonly RemedyId[]): readonly RemedyId[] {
  return ids.filter((id) => wanted.includes(id));
}

function firstToPaste(remedies: readonly Remedy[]): Expected['record'] | undefined {
  const [change] = remedies
    .filter(({ label }) => label === 'safe-to-paste')
    .flatMap(({ changes }) => changes);
  return change && { host: hostOf(change), type: change.type, new: change.value };
}

/** By the root that the fixture is of. */
async function remediesOf(folder: string, { zone: names, root }: Expected) {
  const dns = inspectionDns({
    resolvers: [{ name: 'zone', resolve: zone(names) }],
    cache: new Map(),
    clock: () => 0,
    deadline: (promise) => promise,
    instruments,
  });
  const message = await messageOfRaw(readFileSync(join(folder, 'notice.eml')), parseMime);
  const read = readNotice(message, 'x');
  if (read === undefined || root === null || root === 'any') return { remedies: [], questions: 0 };
  const { subject, services, dns: progress } = await investigate(read, dns, () => undefined);
  const remedies = await remediesFor({ root, subject, findings: progress.findings, services }, dns);
  return { remedies, questions: dns.questions().length };
}
