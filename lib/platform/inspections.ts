import { browser } from 'wxt/browser';
import { screenOf, type Screen, type TabState, type TypedState } from '../screen.ts';
import { webmails } from '../webmail/index.ts';

const TYPED = 'typed';
const NEEDS_RELOAD = 'needsReload';
const keyOf = (tabId: number): string => `tab:${String(tabId)}`;

/**
 * What the worker keeps, in `storage.session`: memory only, gone with the browser, out of reach of content scripts. Each change is
 * written at once, so a killed worker loses nothing and an open popup sees it. Changes to one key happen one after the other.
 */
export interface Store {
  readonly readTab: (tabId: number) => Promise<TabState | undefined>;
  readonly changeTab: (
    tabId: number,
    change: (now: TabState | undefined) => TabState | undefined,
  ) => Promise<void>;
  readonly readTyped: () => Promise<TypedState | undefined>;
  readonly changeTyped: (change: (now: TypedState | undefined) => TypedState | undefined) => Promise<void>;
  readonly tabIds: () => Promise<readonly number[]>;
  /** Mail tabs that are open now are not watched: the extension has just come or changed. */
  readonly noteInstalled: () => Promise<void>;
  readonly noteWatchedTab: () => Promise<void>;
}

export function openStore(): Store {
  const turns = new Map<string, Promise<void>>();
  const change = (key: string, next: (now: unknown) => unknown): Promise<void> => {
    const turn = (turns.get(key) ?? Promise.resolve()).then(() => rewrite(key, next));
    turns.set(
      key,
      turn.catch(() => undefined), // the caller hears of the failure; the next change must still get its turn
    );
    return turn;
  };
  return {
    readTab: async (tabId) => kept(await read(keyOf(tabId)), isTabState),
    changeTab: (tabId, next) => change(keyOf(tabId), (now) => next(kept(now, isTabState))),
    readTyped: async () => kept(await read(TYPED), isTypedState),
    changeTyped: (next) => change(TYPED, (now) => next(kept(now, isTypedState))),
    tabIds: async () => Object.keys(await browser.storage.session.get(null)).flatMap(tabIdOf),
    noteInstalled: () => change(NEEDS_RELOAD, () => true),
    noteWatchedTab: () => change(NEEDS_RELOAD, () => undefined),
  };
}

/**
 * Calls back with the screen of a tab, at once and after each change, together with what was typed or given.
 * Returns the end of the watch. Subscribes before it reads: no change falls between.
 */
export function watchScreen(
  findTab: () => Promise<number | undefined>,
  seen: (screen: Screen, typed: TypedState | undefined) => void,
): () => void {
  const draw = async () => {
    const tabId = await findTab();
    const stored = await browser.storage.session.get(null);
    const typed = kept(stored[TYPED], isTypedState);
    const around = { needsReload: stored[NEEDS_RELOAD] === true, siteAllowed: await isSiteAllowed() };
    const state = tabId === undefined ? undefined : kept(stored[keyOf(tabId)], isTabState);
    seen(screenOf(state, typed, around), typed);
  };
  const queue = { tail: Promise.resolve() }; // one after the other: an older state is never drawn last
  const changed = () => {
    queue.tail = queue.tail.then(draw, draw); // a read that failed does not end the watch
  };
  browser.storage.session.onChanged.addListener(changed);
  changed();
  return () => {
    browser.storage.session.onChanged.removeListener(changed);
  };
}

/** The tab that the popup was opened over. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Firefox lets a person take host permissions away; in Chromium the content script's hosts are no permission of their own. */
async function isSiteAllowed(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.contains({ origins: mailOrigins }) : true;
}

/** To be called in a click handler: browsers ask the person only then. */
export function requestSite(): Promise<boolean> {
  return browser.permissions.request({ origins: mailOrigins });
}

const mailOrigins = webmails.flatMap(({ matches }) => [...matches]);

async function read(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

async function rewrite(key: string, next: (now: unknown) => unknown): Promise<void> {
  const value = next(await read(key));
  await (value === undefined
    ? browser.storage.session.remove(key)
    : browser.storage.session.set({ [key]: value }));
}

function tabIdOf(key: string): number[] {
  const digits = /^tab:(\d+)$/.exec(key)?.[1];
  return digits === undefined ? [] : [Number(digits)];
}

// Session storage holds only what this version wrote (it is emptied when the extension is updated): the outline tells it from nothing.
function isTabState(value: unknown): value is TabState {
  return isObject(value) && Array.isArray(value['notices']) && typeof value['reading'] === 'boolean';
}

function isTypedState(value: unknown): value is TypedState {
  return isObject(value) && typeof value['input'] === 'string';
}

/** The value, where it has the outline. */
function kept<T>(value: unknown, isOne: (value: unknown) => value is T): T | undefined {
  return isOne(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
