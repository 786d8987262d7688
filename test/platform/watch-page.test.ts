// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OpenedMessage } from '../../lib/platform/protocol.ts';
import { REPORT_AGAIN } from '../../lib/platform/protocol.ts';
import { watchPage } from '../../lib/platform/watch-page.ts';
import { gmail } from '../../lib/webmail/gmail.ts';

const reply = '550 5.1.1 The email account that you tried to reach does not exist. x11 - gsmtp';
const daemon = 'mailer-daemon@googlemail.com';

function message(id: string, from = daemon, text = reply): string {
  return `<div class="adn" data-legacy-message-id="${id}"><span class="gD" email="${from}">x</span><div class="ii gt"><div class="a3s"><p style="font-family:monospace">${text}</p></div></div></div>`;
}

const world = { alive: true, arrives: true };
const reports: (readonly string[])[] = [];
const ends: (() => void)[] = [];
const around = {
  isVisible: (element: Element) => element.closest('[data-hidden]') === null,
  isAlive: () => world.alive,
  report: (messages: readonly OpenedMessage[]) => {
    reports.push(messages.map(({ id }) => id));
    return Promise.resolve(world.arrives);
  },
};

function start(html: string): HTMLElement {
  document.body.innerHTML = `<div role="main">${html}</div>`;
  ends.push(watchPage(gmail, document, around));
  const main = document.querySelector<HTMLElement>('[role=main]');
  if (main === null) throw new Error('no main area');
  return main;
}
const pause = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  reports.length = 0;
  Object.assign(world, { alive: true, arrives: true });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

test('a bounce that is open is told; left, nothing is open; opened again, it is told again', async () => {
  const main = start(message('a'));
  await pause();
  main.innerHTML = '';
  await pause();
  main.innerHTML = message('a');
  await pause();
  expect(reports).toEqual([['a'], [], ['a']]);
});

test('the one opened last stands at the end', async () => {
  const main = start(message('b'));
  await pause();
  main.innerHTML = message('a') + message('b');
  await pause();
  expect(reports.at(-1)).toEqual(['b', 'a']);
});

test.each([
  ['a hidden view', `<div data-hidden>${message('a')}</div>`],
  ['a person who writes', message('a', 'ann@example.org')],
  ['a look-alike sender', message('a', 'mailer-daemon.example@shop.example', 'Parcel on its way')],
  [
    'a collapsed message',
    '<div class="adn" data-legacy-message-id="a"><span email="mailer-daemon@googlemail.com"></span></div>',
  ],
])('%s is never told', async (_, html) => {
  start(html);
  await pause();
  expect(reports.flat()).toEqual([]);
});

test('a burst of changes costs one scan', async () => {
  const main = start('');
  await pause();
  const scans = vi.spyOn(document, 'querySelectorAll');
  for (let index = 0; index < 1000; index += 1) main.append(document.createElement('i'));
  await pause();
  const perScan = 4; // messages, roots and switches
  expect(scans.mock.calls.length).toBeLessThanOrEqual(perScan);
});

test('a view that is shown or hidden by its style alone is noticed', async () => {
  const main = start(`<div class="view">${message('a')}</div>`);
  await pause();
  const view = main.querySelector('.view');
  view?.setAttribute('data-hidden', '');
  view?.setAttribute('style', 'display:none');
  await pause();
  expect(reports).toEqual([['a'], []]);
});

test('a main area that is exchanged is found again', async () => {
  start(message('a'));
  await pause();
  document.body.innerHTML = '<div role="main"></div>';
  await pause();
  const main = document.querySelector('[role=main]');
  if (main) main.innerHTML = message('b');
  await pause();
  expect(reports).toEqual([['a'], [], ['b']]);
});

test('what did not arrive is told again at the next look', async () => {
  world.arrives = false;
  const main = start(message('a'));
  await pause();
  world.arrives = true;
  main.append(document.createElement('i'));
  await pause();
  expect(reports).toEqual([['a'], ['a']]);
});

test('told again when the worker asks, and when the tab comes back', async () => {
  start(message('a'));
  await pause();
  void fakeBrowser.runtime.onMessage.trigger(REPORT_AGAIN, {}, () => undefined);
  await pause();
  document.dispatchEvent(new Event('visibilitychange'));
  await pause();
  expect(reports).toEqual([['a'], ['a'], ['a']]);
});

test('ends for good when the extension is reloaded under the page', async () => {
  const main = start(message('a'));
  await pause();
  world.alive = false;
  main.innerHTML = message('b');
  await pause();
  world.alive = true;
  main.innerHTML = message('c');
  await pause();
  expect(reports).toEqual([['a']]);
});
