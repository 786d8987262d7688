import type { Send } from './cdp.ts';
import { until } from './until.ts';

/** A page, popup or worker that we are attached to. */
export interface Page {
  readonly targetId: string;
  /** The value of an expression, awaited and copied; rejects with what it threw. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Waits until the expression is neither undefined, false nor empty, and yields it. */
  readonly waitFor: (expression: string, timeout?: number) => Promise<unknown>;
  /** What a person reads: `innerText` of the body. */
  readonly text: () => Promise<string>;
  readonly navigate: (url: string) => Promise<void>;
  /** One key, by its name (`Tab`, `Enter`, `a`); `shift` held down where asked. */
  readonly press: (key: string, shift?: 'shift') => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Text all at once into what has the focus, as a paste does. */
  readonly paste: (text: string) => Promise<void>;
  /** Files chosen in the file dialogue of the element that the selector finds. */
  readonly chooseFiles: (selector: string, files: readonly string[]) => Promise<void>;
  /** Files dragged from the desktop and let go at a place of the page, in CSS pixels. */
  readonly dropFiles: (files: readonly string[], x: number, y: number) => Promise<void>;
  /** Colour scheme and the like: `{ 'prefers-color-scheme': 'dark' }`. */
  readonly media: (features: Readonly<Record<string, string>>) => Promise<void>;
  /** As `navigator.onLine` and fetch see it. */
  readonly network: (state: 'online' | 'offline') => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly front: () => Promise<void>;
  readonly detach: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const keyCodes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  ArrowLeft: 37,
  ArrowRight: 39,
  ArrowDown: 40,
  ArrowUp: 38,
};
const SHIFT = 8;

/** Attaches to a target of the browser. */
export async function attach(send: Send, targetId: string): Promise<Page> {
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await send(
      'Runtime.evaluate',
      { expression, returnByValue: true, awaitPromise: true, userGesture: true },
      sessionId,
    );
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  return {
    targetId,
    evaluate,
    waitFor: (expression, timeout = 10_000) => until(expression, () => evaluate(expression), { timeout }),
    text: async () => String(await evaluate('document.body?.innerText ?? ""')),
    ...input(send, sessionId),
    ...files(send, sessionId),
    ...surroundings(send, sessionId),
    navigate: async (url) => {
      const { errorText } = await send('Page.navigate', { url }, sessionId);
      if (errorText) throw new Error(`${url}: ${errorText}`);
    },
    front: async () => {
      await send('Target.activateTarget', { targetId });
    },
    detach: async () => {
      await send('Target.detachFromTarget', { sessionId });
    },
    close: async () => {
      await send('Target.closeTarget', { targetId });
    },
  };
}

function input(send: Send, sessionId: string): Pick<Page, 'press' | 'type' | 'paste'> {
  const key = async (type: 'keyDown' | 'keyUp', name: string, modifiers: number) => {
    const code = keyCodes[name];
    const text = name === 'Enter' ? '\r' : name.length === 1 ? name : undefined;
    await send(
      'Input.dispatchKeyEvent',
      {
        type,
        key: name,
        modifiers,
        ...(code !== undefined && { code: name === ' ' ? 'Space' : name, windowsVirtualKeyCode: code }),
        ...(type === 'keyDown' && text !== undefined && { text }),
      },
      sessionId,
    );
  };
  const press: Page['press'] = async (name, shift) => {
    await key('keyDown', name, shift ? SHIFT : 0);
    await key('keyUp', name, shift ? SHIFT : 0);
  };
  return {
    press,
    type: async (text) => {
      for (const letter of text) await press(letter);
    },
    paste: async (text) => {
      await send('Input.insertText', { text }, sessionId);
    },
  };
}

function files(send: Send, sessionId: string): Pick<Page, 'chooseFiles' | 'dropFiles'> {
  return {
    chooseFiles: async (selector, chosen) => {
      const expression = `document.querySelector(${JSON.stringify(selector)})`;
      const { objectId } = (await send('Runtime.evaluate', { expression }, sessionId)).result;
      await send('DOM.setFileInputFiles', { files: chosen, objectId }, sessionId);
    },
    dropFiles: async (dragged, x, y) => {
      const data = { items: [], files: dragged, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await send('Input.dispatchDragEvent', { type, x, y, data }, sessionId);
    },
  };
}

function surroundings(send: Send, sessionId: string): Pick<Page, 'media' | 'network' | 'screenshot'> {
  return {
    media: async (features) => {
      const list = Object.entries(features).map(([name, value]) => ({ name, value }));
      await send('Emulation.setEmulatedMedia', { features: list }, sessionId);
    },
    network: async (state) => {
      const offline = state === 'offline';
      await send('Network.enable', {}, sessionId);
      const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      await send('Network.overrideNetworkState', conditions, sessionId);
      await send('Network.emulateNetworkConditions', conditions, sessionId);
    },
    screenshot: async () =>
      Buffer.from((await send('Page.captureScreenshot', { format: 'png' }, sessionId)).data, 'base64'),
  };
}
