import { browser } from 'wxt/browser';
import { offerSource } from '../../lib/add-source.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { readNotice } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { withOwnership, type Owned } from '../../lib/ownership.ts';
import { REPORT_AGAIN, type OpenedMessage } from '../../lib/platform/protocol.ts';
import type { RemedyId } from '../../lib/remedy/remedy.ts';
import { withFresh } from '../../lib/screen.ts';
import { ask, askUnfinished, changeTab, type Desk } from './desk.ts';
import { lookAfterWanted, wantFixOfTab } from './fixes.ts';
import { readWanted, wantSource } from './sources.ts';

/** The notices that are open in each tab. The inspection goes with its tab; the badge follows it. */
export function watchTabs(shared: Pick<Desk, 'store' | 'askDns' | 'askEach' | 'ownerships'>) {
  const desk: Desk = { ...shared, running: new Map(), lookedAfter: new Set(), awaited: new Set() };
  const { store } = desk;
  return {
    opened: (tabId: number | undefined, messages: readonly OpenedMessage[]) =>
      keepOpened(desk, tabId, messages),
    /** A page has just been loaded in this tab: what was open before is gone. */
    started: async (tabId: number | undefined) => {
      await store.noteWatchedTab();
      if (tabId !== undefined) await changeTab(desk, tabId, () => undefined);
    },
    closed: (tabId: number) => store.changeTab(tabId, () => undefined),
    chosen: (tabId: number, id: string) => changeTab(desk, tabId, (now) => ({ ...now, shownId: id })),
    sourceAsked: (tabId: number, id: string) => wantSource(desk, tabId, id),
    fixAsked: (tabId: number, id: string, remedy: RemedyId) => wantFixOfTab(desk, tabId, id, remedy),
    /** The person has said whose a domain is: every notice that is about it hears of it. */
    owned: async (owned: Owned) => {
      for (const tabId of await store.tabIds()) {
        await store.changeTab(
          tabId,
          (tab) => tab && { ...tab, notices: tab.notices.map((notice) => withOwnership(notice, owned)) },
        );
      }
    },
    askedAgain: (tabId: number) => askAgain(desk, tabId),
    looked: (tabId: number) => forgetIfGone(desk, tabId),
    /** Goes on with what a killed worker left unfinished. */
    resume: async () => {
      for (const tabId of await store.tabIds()) {
        await readWanted(desk, tabId);
        await askUnfinished(desk, tabId);
        await lookAfterWanted(desk, tabId);
      }
    },
  };
}

async function keepOpened(
  desk: Desk,
  tabId: number | undefined,
  messages: readonly OpenedMessage[],
): Promise<void> {
  if (tabId === undefined) return;
  await desk.store.noteWatchedTab();
  if (messages.length > 0) await changeTab(desk, tabId, (now) => ({ ...now, reading: true }));
  const fresh = messages.flatMap((opened) => readOpened(opened) ?? []);
  await changeTab(desk, tabId, (now) => withFresh(now, fresh));
  await askUnfinished(desk, tabId);
}

function readOpened({ id, message: { replyText, ...shown } }: OpenedMessage): NoticeInspection | undefined {
  const message: Message = {
    ...shown,
    replyText,
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
  };
  const notice = readNotice(message, id);
  return notice && { ...notice, source: offerSource(message.webmail) };
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
  if (!isThere && (await desk.store.readTab(tabId))) await changeTab(desk, tabId, () => undefined);
}
