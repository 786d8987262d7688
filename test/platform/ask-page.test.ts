import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { MAX_RAW } from '../../lib/bounce/message.ts';
import { askPageForSource } from '../../lib/platform/ask-page.ts';

const said = vi.fn<(...given: unknown[]) => Promise<unknown>>();
Object.assign(browser.tabs, { sendMessage: said });
afterEach(() => {
  said.mockReset();
  vi.useRealTimers();
});

test('the top frame of the tab is asked, for this very message', async () => {
  said.mockResolvedValue({ markup: 'From: a' });
  expect(await askPageForSource(7, 'x')).toEqual({ markup: 'From: a' });
  expect(said).toHaveBeenCalledExactlyOnceWith(7, { name: 'read-source', id: 'x' }, { frameId: 0 });
});

test.each([
  ['nothing', undefined],
  ['an unknown failure', { failure: 'toString' }],
  ['a source that is no text', { markup: 5 }],
  ['more than the cap', { markup: 'x'.repeat(MAX_RAW + 1) }],
  ['a word', 'done'],
])('an answer in another shape is none: %s', async (_, answer) => {
  said.mockResolvedValue(answer);
  expect(await askPageForSource(7, 'x')).toEqual({ failure: 'tab-gone' });
});

test('a tab that is gone', async () => {
  said.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  expect(await askPageForSource(7, 'x')).toEqual({ failure: 'tab-gone' });
});

test('a page that hangs', async () => {
  vi.useFakeTimers();
  said.mockReturnValue(new Promise(() => undefined));
  const answer = askPageForSource(7, 'x');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await answer).toEqual({ failure: 'timeout' });
});
