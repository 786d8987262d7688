import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { webmails } from '../webmail/index.ts';
import { protocol, saidBy, type MessageName, type Sent } from './protocol.ts';

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];
export type Handlers = { readonly [N in MessageName]: (data: Sent<N>, sender: Sender) => Promise<void> };
type Reply = 'done' | 'refused' | 'failed';

/**
 * Answers messages of this extension only (threat 6): another sender, an unknown name, another shape, or a name that this kind of
 * sender may not say gets `refused`.
 * `sendResponse` with `return true` is understood by Chromium, Firefox, the polyfill and WXT's fake browser alike.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
      void answer(handlers, message, sender).then(sendResponse);
      return true;
    },
  );
}

async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply> {
  const envelope = v.safeParse(v.object({ name: v.string(), data: v.unknown() }), message);
  if (!envelope.success || !Object.hasOwn(protocol, envelope.output.name)) return 'refused';
  // hasOwn has just shown that the name is one of the protocol's.
  const name = envelope.output.name as MessageName;
  if (sender.id !== browser.runtime.id || whoIs(sender) !== saidBy[name]) return 'refused';
  const data = v.safeParse(protocol[name], envelope.output.data);
  if (!data.success) return 'refused';
  try {
    // The schema of this very name has accepted the data.
    await (handlers[name] as (data: unknown, sender: Sender) => Promise<void>)(data.output, sender);
    return 'done';
  } catch (error) {
    console.error(`bounce-inspector: ${name}`, error);
    return 'failed';
  }
}

/** Browsers, not pages, fill in the sender's address. */
function whoIs({ url, frameId }: Sender): 'webmail' | 'extension-page' | 'stranger' {
  if (url?.startsWith(browser.runtime.getURL('/'))) return 'extension-page';
  const isWebmail = webmails.some(({ matches }) =>
    matches.some((pattern) => url?.startsWith(pattern.replace(/\*$/, ''))),
  );
  return isWebmail && frameId === 0 ? 'webmail' : 'stranger';
}
