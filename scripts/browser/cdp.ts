import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What each command that we use answers. https://chromedevtools.github.io/devtools-protocol/ */
export interface Answers {
  'Browser.close': object;
  'Browser.getVersion': { readonly product: string };
  'DOM.setFileInputFiles': object;
  'Emulation.setEmulatedMedia': object;
  'Extensions.loadUnpacked': { readonly id: string };
  'Input.dispatchDragEvent': object;
  'Input.dispatchKeyEvent': object;
  'Input.insertText': object;
  'Network.enable': object;
  'Network.emulateNetworkConditions': object;
  'Network.overrideNetworkState': object;
  'Page.captureScreenshot': { readonly data: string };
  'Page.navigate': { readonly errorText?: string };
  'Runtime.evaluate': {
    readonly result: { readonly value?: unknown; readonly objectId?: string };
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
  'Target.activateTarget': object;
  'Target.attachToTarget': { readonly sessionId: string };
  'Target.closeTarget': object;
  'Target.createTarget': { readonly targetId: string };
  'Target.detachFromTarget': object;
  'Target.getTargets': { readonly targetInfos: readonly TargetInfo[] };
}

/** One command to the browser, or with `sessionId` to one of its targets. Rejects when the browser refuses or is silent for 20 s. */
export type Send = <M extends keyof Answers>(
  method: M,
  params?: object,
  sessionId?: string,
) => Promise<Answers[M]>;

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const SILENCE = 20_000;

/**
 * The Chrome DevTools Protocol over `--remote-debugging-pipe`: descriptors 3 (to the browser) and 4 (from it), each message ended by
 * a NUL. Only over a pipe does Chrome load an unpacked extension.
 */
export function talkOverPipe(browser: ChildProcess): Send {
  // Both were asked for as pipes when the browser was started.
  const to = browser.stdio[3] as Writable;
  const from = browser.stdio[4] as Readable;
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let rest = '';
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) {
      // What stands between two NULs is a JSON object of the protocol.
      const reply = JSON.parse(text) as Reply;
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    }
  });
  to.on('error', () => undefined); // a browser that is gone: the command's own time limit says so
  return (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      const id = ++last;
      const silent = setTimeout(() => {
        waiting.delete(id);
        fail(new Error(`${method}: no answer`));
      }, SILENCE);
      waiting.set(id, ({ result, error }) => {
        clearTimeout(silent);
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        // The protocol's description says that this method answers so.
        else done(result as never);
      });
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
