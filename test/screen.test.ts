import { describe, expect, test } from 'vitest';
import type { Inspection } from '../lib/inspection.ts';
import { emptyTab, screenOf, withFresh, withGrown, withNotice, type TabState } from '../lib/screen.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';
import { refused, reportOf } from './helpers/reports.ts';

const settled = { needsReload: false, siteAllowed: true };
const open = (...ids: string[]): TabState => ({
  reading: false,
  notices: ids.map((id) => notice(id)),
  shownId: undefined,
});

test.each([
  ['nothing open', undefined, settled, 'nothing-open'],
  ['just installed', undefined, { ...settled, needsReload: true }, 'reload-mail-tabs'],
  ['permission taken away', undefined, { ...settled, siteAllowed: false }, 'allow-site'],
  ['reading', { ...emptyTab, reading: true }, settled, 'reading'],
  ['a notice is open', open('a'), { needsReload: true, siteAllowed: false }, 'notices'],
] as const)('%s', (_, tab, around, kind) => {
  expect(screenOf(tab, undefined, around).kind).toBe(kind);
});

const typed: readonly [Inspection | undefined, string][] = [
  [undefined, 'reading'],
  [notice('typed'), 'notices'],
  [{ kind: 'not-a-domain', input: '?', reason: 'no-domain' }, 'not-a-domain'],
  [
    {
      kind: 'domain',
      domain: domain('example.org'),
      askedAs: undefined,
      standing: 'asking',
      dns: { state: 'asking', findings: [], questions: [], trouble: undefined },
    },
    'domain',
  ],
];
test.each(typed)('what was typed stands before what the tab shows (%#)', (inspection, kind) => {
  const screen = screenOf(open('a'), { input: 'x', file: undefined, inspection, asked: undefined }, settled);
  expect(screen.kind).toBe(kind);
  if (screen.kind === 'notices') expect(screen.from).toBe('field');
});

test('the notice opened last is shown, until the person chooses another', () => {
  const one = withFresh(emptyTab, [notice('a')]);
  const two = withFresh(one, [notice('a'), notice('b')]);
  expect(screenOf(two, undefined, settled)).toMatchObject({ shown: 1 });
  const chosen = { ...two, shownId: 'a' };
  expect(screenOf(chosen, undefined, settled)).toMatchObject({ shown: 0 });
  expect(screenOf(withFresh(chosen, [notice('a'), notice('b')]), undefined, settled)).toMatchObject({
    shown: 0,
  });
  expect(screenOf(withFresh(chosen, [notice('b')]), undefined, settled)).toMatchObject({
    shown: 0,
    notices: [{ id: 'b' }],
  });
});

test('a notice that is still open keeps what DNS said; a changed one starts anew; a left one is forgotten', () => {
  const grown = notice('a', { dns: { state: 'done', findings: [], questions: [], trouble: 'offline' } });
  const tab = withFresh(emptyTab, [grown, notice('b')]);
  expect(withFresh(tab, [notice('a')]).notices).toEqual([grown]);
  expect(withFresh(tab, [notice('a', { excerpt: 'now it says more' })]).notices[0]?.dns.state).toBe('asking');
  expect(withFresh(tab, []).notices).toEqual([]);
});

test('what grew is put in its place, and never brings back a notice that was left', () => {
  const grown = notice('a', { dns: { state: 'done', findings: [], questions: [], trouble: undefined } });
  expect(withGrown(open('a', 'b'), grown).notices.map(({ dns }) => dns.state)).toEqual(['done', 'asking']);
  expect(withGrown(open('b'), grown).notices.map(({ id }) => id)).toEqual(['b']);
});

describe('a notice whose source was read', () => {
  const page = reportOf(refused('550 no'));
  const offered = { state: 'offered', webmail: 'Gmail', how: 'source_by_hand_gmail' } as const;
  const asPage = notice('a', { report: page, source: offered });
  const merged = notice('a', {
    report: reportOf(refused('550 no'), refused('554 no', { finalRecipient: 'ann@example.com' })),
    diagnoses: [diagnosis(), diagnosis()],
    source: { state: 'read', webmail: 'Gmail', page, contradictions: [] },
  });
  const tab: TabState = { ...emptyTab, notices: [merged] };

  test('stays when the page tells of it again', () => {
    expect(withFresh(tab, [asPage]).notices).toEqual([merged]);
  });
  test('stays when the page shows more of it', () => {
    expect(withFresh(tab, [{ ...asPage, excerpt: 'more of it' }]).notices).toEqual([merged]);
  });
  test('gives way to another notice under its name', () => {
    const other = {
      ...asPage,
      excerpt: 'x',
      report: reportOf(refused('550', { finalRecipient: 'z@example.com' })),
    };
    expect(withFresh(tab, [other]).notices).toEqual([other]);
  });
  test('is not undone by what DNS says to the page’s words, and grows by what it says to its own', () => {
    const dns = { state: 'done', findings: [], questions: [], trouble: undefined } as const;
    expect(withGrown(tab, { ...asPage, dns }).notices).toEqual([merged]);
    expect(withGrown(tab, { ...merged, dns }).notices).toEqual([{ ...merged, dns }]);
  });
  test('is still being waited for when DNS answers', () => {
    const asking = { ...asPage, source: { ...offered, state: 'asking' } as const };
    const dns = { state: 'done', findings: [], questions: [], trouble: undefined } as const;
    const waiting = { ...emptyTab, notices: [asking] };
    expect(withGrown(waiting, { ...asPage, dns }).notices).toEqual([{ ...asking, dns }]);
    expect(withFresh(waiting, [asPage]).notices).toEqual([asking]);
  });
  test('is not brought back when it was left', () => {
    expect(withNotice({ ...emptyTab, notices: [asPage] }, 'b', () => merged).notices).toEqual([asPage]);
  });
});
