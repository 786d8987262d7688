import { browser } from 'wxt/browser';
import type { Message } from '../../lib/bounce/message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import { REPORT_AGAIN, type OpenedMessage } from '../../lib/platform/protocol.ts';
import { emptyTab, withFresh, withGrown, type TabState } from '../../lib/screen.ts';
import { showBadge } from './badge.ts';
import type { AskDnsAnew } from './dns.ts';

/** What the worker's handlers of tabs share. */
interface Desk {
  readonly store: Store;
  readonly askDns: AskDnsAnew;
  /** Looks that are under way in this worker, by tab and notice; a later look at the same notice takes over. */
  readonly running: Map<string, object>;
}

/** The notices that are open in each tab. The inspection goes with its tab; the badge follows it. */
export function watchTabs(store: Store, askDns: AskDnsAnew) {
  const desk: Desk = { store, askDns, running: new Map() };
  return {
    opened: (tabId: number | undefined, messages: readonly OpenedMessage[]) =>
      keepOpened(desk, tabId, messages),
    /** A page has just been loaded in this tab: what was open before is gone. */
    started: async (tabId: number | undefined) => {
      await store.noteWatchedTab();
      if (tabId !== undefined) await change(desk, tabId, () => undefined);
    },
    closed: (tabId: number) => store.changeTab(tabId, () => undefined),
    chosen: (tabId: number, id: string) => change(desk, tabId, (now) => ({ ...now, shownId: id })),
    askedAgain: (tabId: number) => askAgain(desk, tabId),
    looked: (tabId: number) => forgetIfGone(desk, tabId),
    /** Goes on with what a killed worker left unfinished. */
    resume: async () => {
      for (const tabId of await store.tabIds()) await askUnfinished(desk, tabId);
    },
  };
}

async function change(
  { store }: Desk,
  tabId: number,
  next: (now: TabState) => TabState | undefined,
): Promise<void> {
  await store.changeTab(tabId, (now) => next(now ?? emptyTab));
  await showBadge(tabId, await store.readTab(tabId));
}

async function keepOpened(
  desk: Desk,
  tabId: number | undefined,
  messages: readonly OpenedMessage[],
): Promise<void> {
  if (tabId === undefined) return;
  await desk.store.noteWatchedTab();
  if (messages.length > 0) await change(desk, tabId, (now) => ({ ...now, reading: true }));
  const fresh = messages.flatMap(({ id, message }) => readNotice(asMessage(message), id) ?? []);
  await change(desk, tabId, (now) => withFresh(now, fresh));
  await askUnfinished(desk, tabId);
}

async function askUnfinished(desk: Desk, tabId: number): Promise<void> {
  const tab = await desk.store.readTab(tabId);
  for (const notice of tab?.notices ?? []) {
    const isWaiting = notice.dns.state === 'asking' && !desk.running.has(keyOf(tabId, notice));
    if (isWaiting) void ask(desk, tabId, notice, false);
  }
}

async function ask(
  { store, askDns, running }: Desk,
  tabId: number,
  notice: NoticeInspection,
  again: boolean,
): Promise<void> {
  const mine = {};
  const key = keyOf(tabId, notice);
  running.set(key, mine);
  const grow = async (grown: NoticeInspection) => {
    if (running.get(key) === mine) await store.changeTab(tabId, (now) => now && withGrown(now, grown));
  };
  await grow(await investigate(notice, askDns(again), (grown) => void grow(grown)));
  if (running.get(key) === mine) running.delete(key);
}

async function askAgain(desk: Desk, tabId: number): Promise<void> {
  const tab = await desk.store.readTab(tabId);
  const notice = tab?.notices.find(({ id }) => id === tab.shownId) ?? tab?.notices.at(-1);
  if (notice) await ask(desk, tabId, { ...notice, dns: { ...notice.dns, state: 'asking' } }, true);
}

/** The page may have gone without a word (another site, a discarded tab): only what still answers is shown. */
async function forgetIfGone(desk: Desk, tabId: number): Promise<void> {
  const isThere = await browser.tabs.sendMessage(tabId, REPORT_AGAIN).then(
    () => true,
    () => false,
  );
  if (!isThere && (await desk.store.readTab(tabId))) await change(desk, tabId, () => undefined);
}

function keyOf(tabId: number, { id }: NoticeInspection): string {
  return `${String(tabId)} ${id}`;
}

function asMessage({ replyText, ...shown }: OpenedMessage['message']): Message {
  return { ...shown, replyText, deliveryStatus: undefined, originalHeaders: undefined, origin: undefined };
}
