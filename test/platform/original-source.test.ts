// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_RAW } from '../../lib/bounce/message.ts';
import { answerSourceRequests, readOriginal } from '../../lib/platform/original-source.ts';
import { gmail } from '../../lib/webmail/gmail.ts';
import { outlook } from '../../lib/webmail/outlook.ts';

const id = '19a6d1000000c001';
const other = '19a6d1000000c002';
const message = (name: string) =>
  `<div class="adn" data-legacy-message-id="${name}"><div class="ii gt"><div class="a3s">text</div></div></div>`;
const key = '<a href="?ui=2&amp;ik=1a2b3c4d5e">print</a>';
const page = (markup: string) => `<pre id="raw_message_text">${markup}</pre>`;
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  location.href = 'https://mail.google.com/mail/u/1/#inbox/x';
  document.body.innerHTML = key + message(id) + message(other);
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const answering = (body: BodyInit | null, init: ResponseInit = {}) => {
  asked.mockImplementation(() => Promise.resolve(new Response(body, init)));
};
const read = (name = id) => readOriginal(gmail, document, name);

test('one GET on the page’s own host, with its credentials, without following a redirect', async () => {
  answering(page('From: a &lt;b&gt;'));
  expect(await read(other)).toEqual({ markup: 'From: a &lt;b&gt;' });
  expect(asked).toHaveBeenCalledOnce();
  const [url, options] = asked.mock.calls[0] ?? [];
  expect(url).toEqual(new URL(`https://mail.google.com/mail/u/1/?ik=1a2b3c4d5e&view=om&th=${other}`));
  expect(options).toMatchObject({ credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
  expect(options).not.toHaveProperty('method');
  expect(options).not.toHaveProperty('body');
});

test('text of several octets a character that is cut between pieces', async () => {
  const octets = new TextEncoder().encode(page('ä€😀'));
  const pieces = [...octets].map((octet) => new Uint8Array([octet]));
  answering(
    new ReadableStream({
      pull: (to) => {
        const piece = pieces.shift();
        if (piece === undefined) to.close();
        else to.enqueue(piece);
      },
    }),
  );
  expect(await read()).toEqual({ markup: 'ä€😀' });
});

describe('a failure is told by its name', () => {
  test.each([
    ['signed out', 401, 'refused'],
    ['forbidden by an administrator', 403, 'refused'],
    ['no such page', 404, 'http'],
    ['too many requests', 429, 'http'],
    ['broken', 500, 'http'],
  ])('%s', async (_, status, failure) => {
    answering(page('From: a'), { status });
    expect(await read()).toEqual({ failure });
  });

  test('sent elsewhere', async () => {
    // What a browser gives for a redirect that is not followed; it cannot be constructed.
    asked.mockResolvedValue({ type: 'opaqueredirect', status: 0, ok: false, body: null } as Response);
    expect(await read()).toEqual({ failure: 'refused' });
  });

  test.each([
    ['no network', new TypeError('Failed to fetch'), 'unreachable'],
    ['too late', new DOMException('signal timed out', 'TimeoutError'), 'timeout'],
  ])('%s', async (_, error, failure) => {
    asked.mockRejectedValue(error);
    expect(await read()).toEqual({ failure });
  });

  test('breaks off in the middle', async () => {
    answering(
      new ReadableStream({
        pull: (to) => {
          to.error(new TypeError('network'));
        },
      }),
    );
    expect(await read()).toEqual({ failure: 'unreachable' });
  });

  test('an error page that reads like success', async () => {
    answering('<html>The message you requested does not exist</html>');
    expect(await read()).toEqual({ failure: 'error-page' });
  });

  test('an endless answer is left at the cap', async () => {
    const given = { octets: 0 };
    const chunk = new Uint8Array(1024 * 1024);
    answering(
      new ReadableStream({
        pull: (to) => {
          given.octets += chunk.length;
          to.enqueue(chunk);
        },
      }),
    );
    expect(await read()).toEqual({ failure: 'too-long' });
    expect(given.octets).toBeLessThan(MAX_RAW + 4 * chunk.length);
  });

  test.each([
    ['a message that is not in the page', 'ffffffffffffffff', 'no-message'],
    ['no id', '', 'no-message'],
  ])('%s', async (_, name, failure) => {
    expect(await read(name)).toEqual({ failure });
    expect(asked).not.toHaveBeenCalled();
  });

  test('a page without the key', async () => {
    document.body.innerHTML = message(id);
    expect(await read()).toEqual({ failure: 'no-key' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('a webmail that has no such address', async () => {
    expect(await readOriginal(outlook, document, id)).toEqual({ failure: 'no-message' });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('asked by the worker', () => {
  const worker = { id: fakeBrowser.runtime.id };
  const say = (words: unknown, sender: object) => {
    const answered = vi.fn();
    void fakeBrowser.runtime.onMessage.trigger(words, sender, answered);
    return answered;
  };

  test('it answers', async () => {
    answering(page('From: a'));
    answerSourceRequests(gmail, document);
    const answered = say({ name: 'read-source', id }, worker);
    await vi.waitFor(() => {
      expect(answered).toHaveBeenCalledExactlyOnceWith({ markup: 'From: a' });
    });
  });

  test.each([
    ['another extension', { name: 'read-source', id }, { id: 'somebody-else' }],
    ['another name', { name: 'toString', id }, worker],
    ['an id that is no text', { name: 'read-source', id: 5 }, worker],
    ['the word that asks whether it is there', 'report-again', worker],
    ['nothing', null, worker],
  ])('not by %s', async (_, words, sender) => {
    answerSourceRequests(gmail, document);
    const answered = say(words, sender);
    await Promise.resolve();
    expect(answered).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
  });
});
