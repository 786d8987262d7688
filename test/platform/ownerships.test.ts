import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MOST_DOMAINS, openOwnerships } from '../../lib/platform/ownerships.ts';
import { domain } from '../helpers/notices.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const stored = async () => (await fakeBrowser.storage.local.get(null)) as unknown;

test('what was said is there after a restart; the last word counts', async () => {
  const { tell } = openOwnerships();
  await tell(domain('example.org'), 'no');
  await tell(domain('example.net'), 'no');
  await tell(domain('example.org'), 'yes');
  expect([...(await openOwnerships().read())]).toEqual([
    ['example.net', 'no'],
    ['example.org', 'yes'],
  ]);
});

test('what is forgotten leaves nothing behind', async () => {
  const { tell } = openOwnerships();
  await tell(domain('example.org'), 'yes');
  expect([...(await tell(domain('example.org'), 'not-asked'))]).toEqual([]);
  expect(await stored()).toEqual({});
});

test('two at once both count', async () => {
  const { tell, read } = openOwnerships();
  await Promise.all([tell(domain('example.org'), 'yes'), tell(domain('example.net'), 'no')]);
  expect((await read()).size).toBe(2);
});

test('of more than fit the first is forgotten', async () => {
  const { tell, read } = openOwnerships();
  for (let index = 0; index <= MOST_DOMAINS; index += 1) {
    await tell(domain(`d${String(index)}.example.org`), 'yes');
  }
  const kept = await read();
  expect(kept.size).toBe(MOST_DOMAINS);
  expect(kept.has('d0.example.org')).toBe(false);
  expect(kept.has(`d${String(MOST_DOMAINS)}.example.org`)).toBe(true);
});

test.each([
  ['text', 'yes'],
  ['another answer', [['example.org', 'maybe']]],
  ['an object', { 'example.org': 'yes' }],
  ['too many', Array.from({ length: MOST_DOMAINS + 1 }, () => ['example.org', 'yes'])],
  ['a name that is too long', [['x'.repeat(300), 'yes']]],
])('what stands there in another shape counts for nothing: %s', async (_, ownership) => {
  await fakeBrowser.storage.local.set({ ownership });
  expect((await openOwnerships().read()).size).toBe(0);
});

test('where the browser keeps nothing, nothing is known, and nobody waits in vain', async () => {
  const broken = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
  expect((await openOwnerships().read()).size).toBe(0);
  broken.mockRestore();
});
