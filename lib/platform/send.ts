import { browser } from 'wxt/browser';
import type { MessageName, Sent } from './protocol.ts';

/** Sends one message to the worker. False when nobody took it: the extension was reloaded, or the worker refused its shape. */
export async function send<N extends MessageName>(name: N, data: Sent<N>): Promise<boolean> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, data });
    return reply === 'done';
  } catch {
    return false; // the other end is gone; the caller stops or says so
  }
}
