import { browser } from 'wxt/browser';
import type { Message } from '../../lib/bounce/message.ts';
import { investigate, readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import { REPORT_AGAIN, type OpenedMessage } from '../../lib/platform/protocol.ts';
import { emptyTab, withFresh, withGrown, type TabState } from '../../lib/screen.ts';
import { showBadge } from './badge.ts';
import type { AskDnsAnew } from './dns.ts';

/** The notices that are open in each tab. The inspection goes with its tab; the badge follows it. */
export function watchTabs(store: Store, askDns: AskDnsAnew) {
  const change = async (tabId: number, next: (now: TabState) => TabState | undefined) => {
    await store.changeTab(tabId, (now) => next(now ?? emptyTab));
    await showBadge(tabId, await store.readTab(tabId));
  };

  const running = new Map<string, object>();

  const ask = async (tabId: number, notice: NoticeInspection, again: boolean) => {
    const mine = {}; // a later look at the same notice takes over
    const key = `${String(tabId)} ${notice.id}`;
    running.set(key, mine);
    const grow = async (grown: NoticeInspection) => {
      if (running.get(key) === mine) await store.changeTab(tabId, (now) => now && withGrown(now, grown));
    };
    await grow(await investigate(notice, askDns(again), (grown) => void grow(grown)));
    if (running.get(key) === mine) running.delete(key);
  };

  const askUnfinished = async (tabId: number) => {
    const tab = await store.readTab(tabId);
    for (const notice of tab?.notices ?? []) {
      const isWaiting = notice.dns.state === 'asking' && !running.has(`${String(tabId)} ${notice.id}`);
      if (isWaiting) void ask(tabId, notice, false);
    }
  };

  const opened = async (tabId: number | undefined, messages: readonly OpenedMessage[]) => {
    if (tabId === undefined) return;
    await store.noteWatchedTab();
    if (messages.length > 0) await change(tabId, (now) => ({ ...now, reading: true }));
    const fresh = messages.flatMap(({ id, message }) => readNotice(asMessage(message), id) ?? []);
    await change(tabId, (now) => withFresh(now, fresh));
    await askUnfinished(tabId);
  };

  return {
    opened,
    /** A page has just been loaded in this tab: what was open before is gone. */
    started: async (tabId: number | undefined) => {
      if (tabId === undefined) return;
      await store.noteWatchedTab();
      await change(tabId, () => undefined);
    },
    closed: (tabId: number) => store.changeTab(tabId, () => undefined),
    chosen: (tabId: number, id: string) => change(tabId, (now) => ({ ...now, shownId: id })),
    askedAgain: async (tabId: number) => {
      const tab = await store.readTab(tabId);
      const notice = tab?.notices.find(({ id }) => id === tab.shownId) ?? tab?.notices.at(-1);
      if (notice) await ask(tabId, { ...notice, dns: { ...notice.dns, state: 'asking' } }, true);
    },
    /** The page may have gone without a word (another site, a discarded tab): only what still answers is shown. */
    looked: async (tabId: number) => {
      const isThere = await browser.tabs.sendMessage(tabId, REPORT_AGAIN).then(
        () => true,
        () => false,
      );
      if (!isThere && (await store.readTab(tabId))) await change(tabId, () => undefined);
    },
    resume: async () => {
      for (const tabId of await store.tabIds()) await askUnfinished(tabId);
    },
  };
}

function asMessage({ replyText, ...shown }: OpenedMessage['message']): Message {
  return { ...shown, replyText, deliveryStatus: undefined, originalHeaders: undefined };
}
