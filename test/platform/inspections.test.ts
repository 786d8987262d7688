import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openStore, watchScreen } from '../../lib/platform/inspections.ts';
import { emptyTab, withFresh, type Screen } from '../../lib/screen.ts';
import { notice } from '../helpers/notices.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('changes to one tab happen one after the other: none is lost', async () => {
  const store = openStore();
  const add = (id: string) =>
    store.changeTab(1, (now) => ({ ...(now ?? emptyTab), notices: [...(now?.notices ?? []), notice(id)] }));
  await Promise.all(['a', 'b', 'c'].map(add));
  expect((await store.readTab(1))?.notices.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('another worker finds what the killed one kept, tab by tab', async () => {
  await openStore().changeTab(7, () => withFresh(emptyTab, [notice('a')]));
  const later = openStore();
  expect(await later.tabIds()).toEqual([7]);
  expect((await later.readTab(7))?.notices).toHaveLength(1);
  expect(await later.readTab(8)).toBeUndefined();
});

test('a tab that is forgotten leaves nothing behind', async () => {
  const store = openStore();
  await store.changeTab(7, () => withFresh(emptyTab, [notice('a')]));
  await store.changeTab(7, () => undefined);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('a change that fails is told to its caller and does not block the next one', async () => {
  const store = openStore();
  const broken = store.changeTab(1, () => {
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  await store.changeTab(1, () => emptyTab);
  expect(await store.readTab(1)).toEqual(emptyTab);
});

test.each([['text'], [5], [null], [[]], [{ notices: 'none' }], [{ notices: [], reading: 'yes' }]])(
  'what has another shape in the store counts as nothing: %j',
  async (value) => {
    await fakeBrowser.storage.session.set({ 'tab:1': value, typed: value });
    expect(await openStore().readTab(1)).toBeUndefined();
    expect(await openStore().readTyped()).toBeUndefined();
  },
);

test('the screen is drawn at once and after each change, until the watch ends', async () => {
  const seen: Screen[] = [];
  const end = watchScreen(
    () => Promise.resolve(7),
    (screen) => seen.push(screen),
  );
  await vi.waitFor(() => {
    expect(seen.at(-1)?.kind).toBe('nothing-open');
  });
  const store = openStore();
  await store.noteInstalled();
  await vi.waitFor(() => {
    expect(seen.at(-1)?.kind).toBe('reload-mail-tabs');
  });
  await store.noteWatchedTab();
  await vi.waitFor(() => {
    expect(seen.at(-1)?.kind).toBe('nothing-open');
  });
  await store.changeTab(7, () => withFresh(emptyTab, [notice('a')]));
  await vi.waitFor(() => {
    expect(seen.at(-1)).toMatchObject({ kind: 'notices', shown: 0 });
  });
  await store.changeTyped(() => ({
    ...{ input: 'example.org', file: undefined, inspection: undefined, asked: undefined },
  }));
  await vi.waitFor(() => {
    expect(seen.at(-1)?.kind).toBe('reading');
  });
  const drawn = seen.length;
  end();
  await store.changeTyped(() => undefined);
  expect(seen).toHaveLength(drawn);
});
