import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deadline } from '../../lib/platform/deadline.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = (milliseconds: number) =>
  new Promise<string>((done) => {
    setTimeout(() => {
      done('in time');
    }, milliseconds);
  });

test.each([
  ['before', 99, 'in time'],
  ['after', 101, 'late'],
])('a promise that settles %s the deadline', async (_, milliseconds, expected) => {
  const ended = deadline(after(milliseconds), 100, 'late');
  await vi.advanceTimersByTimeAsync(200);
  expect(await ended).toBe(expected);
});

test('leaves no timer behind', async () => {
  await deadline(Promise.resolve('in time'), 1000, 'late');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a promise that rejects does so through the deadline, once', async () => {
  await expect(deadline(Promise.reject(new Error('broken')), 1000, 'late')).rejects.toThrow('broken');
});
