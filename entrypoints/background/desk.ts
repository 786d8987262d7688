import { investigate } from '../../lib/diagnose.ts';
import type { NoticeInspection } from '../../lib/inspection.ts';
import { withOwnership } from '../../lib/ownership.ts';
import type { Store } from '../../lib/platform/inspections.ts';
import type { Ownerships } from '../../lib/platform/ownerships.ts';
import { emptyTab, withGrown, withNotice, type TabState } from '../../lib/screen.ts';
import { showBadge } from './badge.ts';
import type { AskDnsAnew, AskEach } from './dns.ts';

/** What the worker's handlers of tabs share. */
export interface Desk {
  readonly store: Store;
  readonly askDns: AskDnsAnew;
  readonly askEach: AskEach;
  readonly ownerships: Ownerships;
  /** Looks that are under way in this worker, by tab and notice; a later look at the same notice takes over. */
  readonly running: Map<string, object>;
  /** Remedies that this worker is looking after, by tab and notice. */
  readonly lookedAfter: Set<string>;
  /** Sources that this worker is waiting for, by tab and notice. */
  readonly awaited: Set<string>;
}

/** Changes what is kept of a tab; its badge follows. */
export async function changeTab(
  { store }: Desk,
  tabId: number,
  next: (now: TabState) => TabState | undefined,
): Promise<void> {
  await store.changeTab(tabId, (now) => next(now ?? emptyTab));
  await showBadge(tabId, await store.readTab(tabId));
}

/** Asks DNS for each notice of a tab that still waits for it. */
export async function askUnfinished(desk: Desk, tabId: number): Promise<void> {
  const tab = await desk.store.readTab(tabId);
  for (const notice of tab?.notices ?? []) {
    const isWaiting = notice.dns.state === 'asking' && !desk.running.has(keyOf(tabId, notice));
    if (isWaiting) void ask(desk, tabId, notice, false);
  }
}

/** Asks DNS for one notice; `again` goes past what is kept. */
export async function ask(
  { store, askDns, running, ownerships }: Desk,
  tabId: number,
  notice: NoticeInspection,
  again: boolean,
): Promise<void> {
  const mine = {};
  const key = keyOf(tabId, notice);
  running.set(key, mine);
  const grow = async (grown: NoticeInspection) => {
    const owned = await ownerships.read();
    if (running.get(key) !== mine) return;
    await store.changeTab(
      tabId,
      (now) => now && withNotice(withGrown(now, grown), notice.id, (known) => withOwnership(known, owned)),
    );
  };
  await grow(await investigate(notice, askDns(again), (grown) => void grow(grown)));
  if (running.get(key) === mine) running.delete(key);
}

/** The name of a notice among all tabs. */
export function keyOf(tabId: number, { id }: Pick<NoticeInspection, 'id'>): string {
  return `${String(tabId)} ${id}`;
}
