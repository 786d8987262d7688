// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { octetsOfBase64 } from '../../lib/platform/base64.ts';
import { giveFiles, watchDrops } from '../../lib/platform/given-files.ts';

const heard = vi.fn<(message: { data: { name: string; rawBase64: string } }) => void>();
const worker = { reply: 'done' };
beforeEach(() => {
  fakeBrowser.reset();
  heard.mockReset();
  worker.reply = 'done';
  fakeBrowser.runtime.onMessage.addListener(
    (message: Parameters<typeof heard>[0], _: unknown, answer: (reply: string) => void) => {
      heard(message);
      answer(worker.reply);
      return true;
    },
  );
});
const octets = Uint8Array.from({ length: 256 }, (_, index) => index);

test('the octets go to the worker as they are', async () => {
  expect(await giveFiles([new File([octets], 'a.eml')], 7)).toBeUndefined();
  const { name, rawBase64 } = heard.mock.calls[0]?.[0].data ?? { name: '', rawBase64: '' };
  expect(name).toBe('a.eml');
  expect(octetsOfBase64(rawBase64)).toEqual(octets);
});

test.each([
  ['nothing', [], 'none'],
  ['an empty file', [new File([], 'a.eml')], 'empty'],
  ['several', [new File(['a'], 'a.eml'), new File(['b'], 'b.eml')], 'several'],
  ['too large a file', [new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.eml')], 'too-large'],
])('%s: said, and the worker hears nothing', async (_, files, trouble) => {
  expect(await giveFiles(files, 7)).toBe(trouble);
  expect(heard).not.toHaveBeenCalled();
});

test.each([
  ['a folder', () => Promise.reject(new DOMException('not found', 'NotFoundError')), 'done'],
  ['a worker that was killed', () => Promise.resolve(octets.buffer), 'failed'],
])('%s: the file was not read', async (_, arrayBuffer, reply) => {
  worker.reply = reply;
  const file = Object.assign(new File(['x'], 'a.eml'), { arrayBuffer });
  expect(await giveFiles([file], undefined)).toBe('unread');
});

describe('a drop', () => {
  const dropped = vi.fn();
  const over = vi.fn();
  const ends: (() => void)[] = [];
  beforeEach(() => {
    dropped.mockReset();
    over.mockReset();
    document.body.innerHTML = '<p>x</p><textarea></textarea>';
    ends.push(watchDrops(document, dropped, over));
  });
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });
  const drag = (type: string, on: string, files: readonly File[] | undefined) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    const dataTransfer = { files: files ?? [], types: files === undefined ? ['text/plain'] : ['Files'] };
    Object.assign(event, { dataTransfer, relatedTarget: null });
    document.querySelector(on)?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const file = new File(['x'], 'a.eml');

  test.each([
    ['a file anywhere', 'p', [file], true, [file]],
    ['a file on the field', 'textarea', [file], true, [file]],
    ['a link or a picture anywhere', 'p', undefined, true, []],
  ])('of %s stays on the page', (_, on, files, isTaken, given) => {
    expect(drag('dragover', on, files)).toBe(isTaken);
    expect(drag('drop', on, files)).toBe(isTaken);
    expect(dropped).toHaveBeenCalledExactlyOnceWith(given);
  });

  test('of text on the field is the field’s', () => {
    expect(drag('dragover', 'textarea', undefined)).toBe(false);
    expect(drag('drop', 'textarea', undefined)).toBe(false);
    expect(dropped).not.toHaveBeenCalled();
  });

  test('that does not come is taken back', () => {
    drag('dragenter', 'p', [file]);
    drag('dragleave', 'p', [file]);
    expect(over.mock.calls).toEqual([[true], [false]]);
  });
});
