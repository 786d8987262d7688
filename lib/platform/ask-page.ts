import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { deadline } from './deadline.ts';
import { READ_SOURCE, sourceAnswer, type SourceAnswer } from './protocol.ts';

const DEADLINE_MS = 25_000; // longer than the page's own

/**
 * The worker's side: has the page of a tab read the source of one of its messages. `tab-gone`: nobody is there to answer, or the answer
 * has another shape. Never rejects.
 */
export async function askPageForSource(
  tabId: number,
  id: string,
): Promise<SourceAnswer | { readonly failure: 'tab-gone' }> {
  const late = { failure: 'timeout' as const };
  try {
    const asked = browser.tabs.sendMessage(tabId, { name: READ_SOURCE, id }, { frameId: 0 });
    const answer = v.safeParse(sourceAnswer, await deadline<unknown>(asked, DEADLINE_MS, late));
    return answer.success ? answer.output : { failure: 'tab-gone' };
  } catch {
    return { failure: 'tab-gone' }; // closed, reloaded, gone to another site
  }
}
