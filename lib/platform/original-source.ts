import { browser } from 'wxt/browser';
import { MAX_RAW } from '../bounce/message.ts';
import { findMessages, type SourceFailure, type Webmail } from '../webmail/webmail.ts';
import { READ_SOURCE, type SourceAnswer } from './protocol.ts';

const DEADLINE_MS = 15_000; // well below the 30 s after which a browser ends an idle worker

/** The content script's side: answers the worker when a person has asked for the source of a message. Sends nothing by itself. */
export function answerSourceRequests(webmail: Webmail, page: Document): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const id = askedId(message);
    if (id === undefined || sender.id !== browser.runtime.id) return undefined;
    void readOriginal(webmail, page, id).then(sendResponse);
    return true;
  });
}

/** Browsers hand a content script the messages of its own extension alone; the shape is looked at all the same. */
function askedId(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name, id } = message as { readonly name?: unknown; readonly id?: unknown }; // any object may be asked for these
  return name === READ_SOURCE && typeof id === 'string' ? id : undefined;
}

/** The source of a message that stands in the page, at the webmail's own address for it. Never rejects. */
export async function readOriginal(webmail: Webmail, page: Document, id: string): Promise<SourceAnswer> {
  if (webmail.source.kind !== 'address') return { failure: 'no-message' };
  if (!findMessages(webmail, page).some((message) => message.id === id)) return { failure: 'no-message' };
  const address = webmail.source.addressOf(page, page.location.pathname, id);
  if ('failure' in address) return address;
  const answer = await fetchText(page.location.origin, address.path);
  if ('failure' in answer) return answer;
  const markup = webmail.source.findSource(answer.text);
  return markup === undefined ? { failure: 'error-page' } : { markup };
}

type Fetched = { readonly text: string } | { readonly failure: SourceFailure };

/** On the page's own host and nowhere else: another origin, and being sent to one, is refused. */
async function fetchText(origin: string, path: string): Promise<Fetched> {
  const url = new URL(path, origin);
  if (url.origin !== origin) return { failure: 'no-message' };
  try {
    const response = await fetch(url, {
      ...({ credentials: 'same-origin', redirect: 'manual', cache: 'no-store' } as const),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (response.type === 'opaqueredirect' || [401, 403].includes(response.status))
      return { failure: 'refused' };
    return response.ok ? await readCapped(response) : { failure: 'http' };
  } catch (error) {
    return {
      failure: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
    };
  }
}

/** No more octets than a source may have are taken in, whatever the length that was announced. */
async function readCapped({ body }: Response): Promise<Fetched> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  const reader = body?.getReader();
  for (let octets = 0, chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    octets += chunk.value.length;
    if (octets > MAX_RAW) {
      await reader?.cancel();
      return { failure: 'too-long' };
    }
    pieces.push(decoder.decode(chunk.value, { stream: true }));
  }
  return { text: pieces.join('') + decoder.decode() };
}
