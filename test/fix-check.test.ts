import { expect, test } from 'vitest';
import {
  judgeFix,
  oldUntil,
  openFix,
  type ChangeSeen,
  type FixCheck,
  type SeenAt,
} from '../lib/fix-check.ts';
import type { Remedy } from '../lib/remedy/remedy.ts';
import type { RootId } from '../lib/roots/root.ts';
import { recordChange, remedy, root } from './helpers/remedies.ts';

const SEAL: Remedy = remedy({
  id: 'set-up-dkim-at-service',
  simulated: { spf: 'pass', isSpfAligned: false, dkim: 'supposed', dmarc: 'pass', lookups: undefined },
});
const before = [{ root: root(), remedies: [remedy(), SEAL, remedy({ id: 'relax-dmarc' })] }];
const fixOf = (id: Remedy['id'] = 'add-service-to-spf') => openFix(before, id, 1000);

const at = (...states: SeenAt['state'][]): ChangeSeen => ({
  change: recordChange(),
  seen: states.map((state, index) => ({
    resolver: String(index),
    state,
    ttl: state === 'failed' ? undefined : 100 * (index + 1),
    found: [],
  })),
});
const again = (id?: RootId, remedies: readonly Remedy[] = [], trouble?: string) => ({
  diagnoses: [{ root: id && root({ id }), remedies }],
  dns: { trouble },
});

test('opens with what is to be looked for; not where no record would change, nor for a remedy that is not there', () => {
  expect(fixOf()).toEqual({
    state: 'asking',
    remedy: 'add-service-to-spf',
    root: 'service-missing-in-spf',
    isSealSupposed: false,
    askedAt: 1000,
    changes: [{ change: recordChange(), seen: [] }],
  });
  expect(fixOf('set-up-dkim-at-service')?.isSealSupposed).toBe(true);
  expect(fixOf('merge-spf')).toBeUndefined();
  expect(
    openFix([{ root: root(), remedies: [remedy({ changes: [] })] }], 'add-service-to-spf', 0),
  ).toBeUndefined();
  expect(openFix([{ root: undefined, remedies: [remedy()] }], 'add-service-to-spf', 0)).toBeUndefined();
});

const SAME = again('service-missing-in-spf', [remedy()]);
const MENDED = again('repaired-meanwhile', [remedy({ id: 'send-again', changes: [] })]);

test.each<[string, readonly ChangeSeen[], ReturnType<typeof again>, FixCheck['state'], Remedy['id']?]>([
  ['all have the new, and it passes now', [at('new', 'new')], MENDED, 'works'],
  ['one could not be asked, the other has the new', [at('failed', 'new')], MENDED, 'works'],
  ['mended in another way', [at('other', 'other')], MENDED, 'works'],
  ['the new at one, the old at the other', [at('new', 'old')], SAME, 'spreading'],
  ['the old at both', [at('old', 'old')], SAME, 'still-old'],
  ['one of two records is there', [at('new', 'new'), at('old', 'old')], SAME, 'still-old'],
  ['something else, and no better', [at('other', 'other')], SAME, 'changed-otherwise'],
  ['something else at one, the old at the other', [at('other', 'old')], MENDED, 'changed-otherwise'],
  [
    'another root, which wants records too',
    [at('other', 'other')],
    again('spf-broken', [remedy()]),
    'changed-otherwise',
  ],
  ['all is there, and it is still refused', [at('new', 'new')], SAME, 'not-enough'],
  ['all is there, nothing speaks against it', [at('new', 'new')], again(), 'works'],
  [
    'all is there, but DNS told nothing else',
    [at('new', 'new')],
    again(undefined, [], 'timeout'),
    'could-not-ask',
  ],
  ['nobody answered', [at('failed', 'failed')], SAME, 'could-not-ask'],
  ['nobody answered for one of two', [at('new', 'new'), at('failed', 'failed')], MENDED, 'could-not-ask'],
  [
    'a seal is set up: the next mail shows it',
    [at('new', 'new')],
    SAME,
    'published',
    'set-up-dkim-at-service',
  ],
  ['the rule is loosened', [at('new', 'new')], SAME, 'works', 'relax-dmarc'],
])('%s', (_, changes, after, state, id) => {
  const fix = fixOf(id);
  expect(fix && judgeFix(fix, changes, after)).toEqual({ ...fix, changes, state });
});

test('how long old copies may live: the longest that a resolver said', () => {
  const fix = fixOf();
  const of = (...changes: ChangeSeen[]) => fix && oldUntil({ ...fix, changes });
  expect(of(at('old', 'old'))).toBe(200);
  expect(of(at('old', 'new'))).toBe(100);
  expect(of(at('new', 'failed'))).toBeUndefined();
});
