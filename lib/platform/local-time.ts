import { browser } from 'wxt/browser';
import { clock } from './clock.ts';

const WEEK = 6 * 86_400_000;

/** A moment in the reader's language and zone: the day of the week while that is plain, else the date. Milliseconds since 1970. */
export function timeShown(at: number): string {
  const isNear = Math.abs(at - clock()) < WEEK;
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    ...(isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Calls back with the time as it passes, while somebody looks. Yields the end of it. */
export function watchTime(seen: (now: number) => void): () => void {
  const timer = setInterval(() => {
    seen(clock());
  }, 10_000);
  return () => {
    clearInterval(timer);
  };
}
