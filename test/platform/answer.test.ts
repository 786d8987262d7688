import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages, type Handlers } from '../../lib/platform/answer.ts';
import { protocol } from '../../lib/platform/protocol.ts';
import { send } from '../../lib/platform/send.ts';

const popup = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
const gmail = {
  id: fakeBrowser.runtime.id,
  frameId: 0,
  url: 'https://mail.google.com/mail/u/0/#inbox',
  tab: { id: 7 },
};

/** What the worker replies to a message of this sender. */
async function reply(message: unknown, sender: object): Promise<unknown> {
  const answered = vi.fn();
  void fakeBrowser.runtime.onMessage.trigger(message, sender, answered);
  await vi.waitFor(() => {
    expect(answered).toHaveBeenCalledOnce();
  });
  return answered.mock.calls[0]?.[0];
}

const shown = {
  source: 'page',
  webmail: 'gmail',
  from: 'mailer-daemon@googlemail.com',
  to: 'ada@example.org',
  subject: 's',
  text: 't',
  linkHosts: [],
  linksHoldReader: false,
  attachments: [],
} as const;

function handlers() {
  const called = vi.fn<(name: string, data: unknown) => Promise<void>>(() => Promise.resolve());
  const names = Object.keys(protocol);
  const all = Object.fromEntries(names.map((name) => [name, (data: unknown) => called(name, data)]));
  // Every name of the protocol has its entry.
  return { called, all: all as unknown as Handlers };
}

beforeEach(() => {
  fakeBrowser.reset();
});

test.each([
  ['looked', { tabId: 3 }, popup],
  ['typed', { input: 'example.org' }, popup],
  ['fileGiven', { name: 'a.eml', rawBase64: 'AAEC' }, popup],
  ['sourceAsked', { tabId: 3, id: '19a6d1000000c001' }, popup],
  ['opened', { messages: [{ id: '1', message: shown }] }, gmail],
  ['opened', { messages: [] }, { ...gmail, url: 'https://outlook.cloud.microsoft/mail/' }],
] as const)('%s reaches its handler', async (name, data, sender) => {
  const { called, all } = handlers();
  answerMessages(all);
  expect(await reply({ name, data }, sender)).toBe('done');
  expect(called).toHaveBeenCalledExactlyOnceWith(name, data);
});

test.each([
  ['another extension', { ...popup, id: 'somebody-else' }, 'cleared'],
  ['a web page that is no webmail', { ...gmail, url: 'https://mail.google.com.evil.example/' }, 'opened'],
  ['a frame inside the webmail', { ...gmail, frameId: 3 }, 'opened'],
  ['the content script with a word of the popup', gmail, 'cleared'],
  ['the popup with a word of the content script', popup, 'opened'],
  ['a page that wants a source to be read', gmail, 'sourceAsked'],
  ['a sender without an address', { id: fakeBrowser.runtime.id }, 'cleared'],
])('refused: %s', async (_, sender, name) => {
  const { called, all } = handlers();
  answerMessages(all);
  expect(await reply({ name, data: { messages: [] } }, sender)).toBe('refused');
  expect(called).not.toHaveBeenCalled();
});

const hostile: readonly [why: string, message: unknown][] = [
  ['no object', 'opened'],
  ['nothing', null],
  ['an unknown name', { name: 'steal', data: {} }],
  ['a name of Object.prototype', { name: 'toString', data: {} }],
  ['__proto__ as the name', { name: '__proto__', data: {} }],
  ['another shape', { name: 'looked', data: { tabId: '3' } }],
  ['a tab id that is no number', { name: 'looked', data: { tabId: Number.NaN } }],
  ['no data', { name: 'opened' }],
  ['more than 5 MB', { name: 'fileGiven', data: { name: 'a', rawBase64: 'A'.repeat(6_990_512) } }],
  ['an endless name', { name: 'fileGiven', data: { name: 'a'.repeat(301), rawBase64: '' } }],
  ['a source of no message', { name: 'sourceAsked', data: { tabId: 3 } }],
  ['an endless id', { name: 'sourceAsked', data: { tabId: 3, id: 'x'.repeat(501) } }],
  [
    'a message without text',
    { name: 'opened', data: { messages: [{ id: '1', message: { ...shown, text: 5 } }] } },
  ],
  [
    'a message from no page',
    { name: 'opened', data: { messages: [{ id: '1', message: { ...shown, source: 'raw' } }] } },
  ],
  [
    'text above the cap',
    { name: 'opened', data: { messages: [{ id: '1', message: { ...shown, text: 'x'.repeat(262_145) } }] } },
  ],
  [
    'too many messages',
    { name: 'opened', data: { messages: Array.from({ length: 51 }, () => ({ id: '1', message: shown })) } },
  ],
];

test.each(hostile)('refused: %s', async (_, message) => {
  const { called, all } = handlers();
  answerMessages(all);
  expect(await reply(message, popup)).toBe('refused');
  expect(await reply(message, gmail)).toBe('refused');
  expect(called).not.toHaveBeenCalled();
});

test('a handler that fails is told as failed, and does not end the worker', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { all } = handlers();
  answerMessages({ ...all, cleared: () => Promise.reject(new Error('no room')) });
  expect(await reply({ name: 'cleared', data: {} }, popup)).toBe('failed');
  expect(said).toHaveBeenCalledOnce();
});

test('nobody there: false, no exception', async () => {
  expect(await send('cleared', {})).toBe(false);
});
