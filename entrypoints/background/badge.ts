import { browser } from 'wxt/browser';
import type { Tone } from '../../lib/inspection.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { TabState } from '../../lib/screen.ts';

interface Badge {
  readonly text: string;
  readonly colour: string;
}

/** A success notice is no bounce: the icon stays quiet, the popup still explains it. */
const badges: Readonly<Record<Tone, Badge>> = {
  failed: { text: '!', colour: '#b3261e' },
  'not-understood': { text: '!', colour: '#b3261e' },
  'cannot-vouch': { text: '?', colour: '#8a5a00' },
  delayed: { text: '…', colour: '#8a5a00' },
  success: { text: '', colour: '#00639b' },
};
const gravest: readonly Tone[] = ['cannot-vouch', 'failed', 'not-understood', 'delayed', 'success'];

/** Draws the badge of one tab: the gravest of its notices, or none. A tab that was closed meanwhile is no error. */
export async function showBadge(tabId: number, tab: TabState | undefined): Promise<void> {
  const tone = gravest.find((candidate) => tab?.notices.some((notice) => notice.tone === candidate));
  const { text, colour } = tone === undefined ? { text: '', colour: '#00639b' } : badges[tone];
  const title = text === '' ? translate('extName') : translate('ui_badge_title');
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
