import { addSource } from '../../lib/add-source.ts';
import type { Message } from '../../lib/bounce/message.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { sourceOfMarkup } from '../../lib/bounce/shown-source.ts';
import type { NoticeInspection, SourcePlace, SourceTrouble } from '../../lib/inspection.ts';
import { askPageForSource } from '../../lib/platform/ask-page.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { withNotice } from '../../lib/screen.ts';
import { askUnfinished, changeTab, keyOf, type Desk } from './desk.ts';

/** The person has clicked: that the source is wanted is kept first, so that a worker that is killed goes on with it. */
export async function wantSource(desk: Desk, tabId: number, id: string): Promise<void> {
  await changeTab(desk, tabId, (tab) =>
    withNotice(tab, id, (notice) => {
      const { source } = notice;
      if (source.state !== 'offered' && source.state !== 'failed') return notice;
      const { webmail, how } = source;
      return { ...notice, source: { state: 'asking', webmail, how } };
    }),
  );
  await readWanted(desk, tabId);
}

/** Reads each source of a tab that is wanted and not under way. Answers at once; what comes of it is seen in the store. */
export async function readWanted(desk: Desk, tabId: number): Promise<void> {
  const tab = await desk.store.readTab(tabId);
  for (const notice of tab?.notices ?? []) {
    const { id, source } = notice;
    const key = keyOf(tabId, notice);
    if (source.state !== 'asking' || desk.awaited.has(key)) continue;
    desk.awaited.add(key);
    void readSource(desk, tabId, id, source).finally(() => desk.awaited.delete(key));
  }
}

async function readSource(desk: Desk, tabId: number, id: string, place: SourcePlace): Promise<void> {
  const answer = await askPageForSource(tabId, id);
  const message = 'markup' in answer ? await messageOfMarkup(answer.markup) : answer.failure;
  await changeTab(desk, tabId, (tab) =>
    withNotice(tab, id, (notice) => {
      const told = typeof message === 'string' ? message : addSource(notice, place.webmail, message);
      return typeof told === 'string' ? failed(notice, place, told) : told;
    }),
  );
  desk.running.delete(keyOf(tabId, { id })); // what is being asked is no longer what matters
  await askUnfinished(desk, tabId);
}

async function messageOfMarkup(markup: string): Promise<Message | 'error-page'> {
  const source = sourceOfMarkup(markup);
  return source === undefined ? 'error-page' : messageOfRaw(source, parseMime);
}

function failed(
  notice: NoticeInspection,
  { webmail, how }: SourcePlace,
  reason: SourceTrouble,
): NoticeInspection {
  return { ...notice, source: { state: 'failed', webmail, how, reason } };
}
