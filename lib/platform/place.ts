import { browser } from 'wxt/browser';
import { activeTabId } from './inspections.ts';

/** Where the popup's page is shown: in the small window of the toolbar, or in a tab of its own, which shows the same of the tab `over`. */
export type Place = { readonly kind: 'popup' } | { readonly kind: 'tab'; readonly over: number | undefined };

/** Read from the page's own address: `popup.html?tab=12`. */
export function placeOfAddress(search: string): Place {
  const tab = new URLSearchParams(search).get('tab');
  if (tab === null) return { kind: 'popup' };
  return { kind: 'tab', over: /^\d{1,10}$/.test(tab) ? Number(tab) : undefined };
}

/** The tab of which the page tells. */
export function tabToldOf(place: Place): Promise<number | undefined> {
  return place.kind === 'popup' ? activeTabId() : Promise.resolve(place.over);
}

/** Shows the popup's page in a tab, about the tab that is in front now. */
export async function openInTab(): Promise<void> {
  const over = await activeTabId();
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${String(over ?? '')}`) });
}
