import { browser } from 'wxt/browser';
import { isSuspected } from '../bounce/suspect.ts';
import { findMessages, readMessage, type FoundMessage, type Webmail } from '../webmail/webmail.ts';
import { REPORT_AGAIN, type OpenedMessage } from './protocol.ts';
import { send } from './send.ts';

const PAUSE_MS = 120;
const MAX_OPEN = 50;
const TRIGGERS = ['hashchange', 'popstate', 'pageshow'] as const;
const TOUCHES = ['pointerup', 'keyup'] as const;

/** What a test exchanges: a page without layout, a worker that is not there. */
export interface PageSurroundings {
  readonly isVisible: (element: Element) => boolean;
  readonly isAlive: () => boolean;
  readonly report: (messages: readonly OpenedMessage[]) => Promise<boolean>;
}

const ofTheBrowser: PageSurroundings = {
  isVisible: (element) => element.getClientRects().length > 0,
  // The extension was reloaded or removed under the page: its id is gone, though the types know it as always there.
  isAlive: () => (browser.runtime as { readonly id?: string } | undefined)?.id !== undefined,
  report: (messages) => send('opened', { messages: [...messages] }),
};

/**
 * Watches a webmail's page and tells the worker which suspected messages are open, each time this changes. Triggers and observers only set
 * a flag; one scan follows after a pause. Ends by itself when the extension is reloaded. Returns the end of the watch.
 */
export function watchPage(
  webmail: Webmail,
  page: Document,
  around: PageSurroundings = ofTheBrowser,
): () => void {
  const state: State = { timer: undefined, told: '', order: [], known: new Map(), root: undefined };
  const flag = () => {
    state.timer ??= setTimeout(look, PAUSE_MS);
  };
  const observer = new MutationObserver(flag);
  const tellAnew = () => {
    state.told = '';
    flag();
  };
  const forget = listen(page, flag, tellAnew);
  const end = () => {
    clearTimeout(state.timer);
    observer.disconnect();
    forget();
  };
  const look = () => {
    state.timer = undefined;
    if (!around.isAlive()) {
      end();
      return;
    }
    observeRoots(webmail, page, observer, state);
    void tell(scan(webmail, page, around, state), around, state);
  };
  void send('watching', { webmail: webmail.id });
  flag();
  return end;
}

/** The cheap triggers: addresses, touches, the tab coming back, the worker asking. Returns their end. */
function listen(page: Document, flag: () => void, tellAnew: () => void): () => void {
  const asked = (message: unknown) => {
    if (message === REPORT_AGAIN) tellAnew();
    return undefined;
  };
  const quiet = { capture: true, passive: true };
  for (const name of TRIGGERS) addEventListener(name, tellAnew);
  for (const name of TOUCHES) page.addEventListener(name, flag, quiet);
  page.addEventListener('visibilitychange', tellAnew);
  browser.runtime.onMessage.addListener(asked);
  return () => {
    for (const name of TRIGGERS) removeEventListener(name, tellAnew);
    for (const name of TOUCHES) page.removeEventListener(name, flag, quiet);
    page.removeEventListener('visibilitychange', tellAnew);
    if (ofTheBrowser.isAlive()) browser.runtime.onMessage.removeListener(asked);
  };
}

interface State {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** What the worker was told last; empty when it must be told anew. */
  told: string;
  /** Ids in the order in which they were opened. */
  order: readonly string[];
  /** What was read, by id and length: each state of a message is read once. Undefined where it is nothing for us. */
  readonly known: Map<string, OpenedMessage | undefined>;
  root: Element | undefined;
}

/**
 * Until the reading pane is known the whole body is observed; then only the pane, the switches between views, and the direct children of
 * what is around the pane, so that its removal is seen.
 */
function observeRoots(webmail: Webmail, page: Document, observer: MutationObserver, state: State): void {
  const root =
    webmail.roots.map((selector) => page.querySelector(selector)).find((element) => element !== null) ??
    undefined;
  if (root !== undefined && root === state.root) return;
  state.root = root;
  observer.disconnect();
  if (root === undefined) observer.observe(page.body, { childList: true, subtree: true });
  else observeNarrowly(root, webmail.switches, observer);
}

function observeNarrowly(root: Element, switches: readonly string[], observer: MutationObserver): void {
  const attributes = { attributes: true, attributeFilter: ['class', 'style'] };
  observer.observe(root, { childList: true, subtree: true, ...attributes });
  for (let around = root.parentElement; around; around = around.parentElement)
    observer.observe(around, { childList: true, ...attributes });
  const places = switches
    .flatMap((selector) => [...root.ownerDocument.querySelectorAll(selector)])
    .filter((place) => place !== root);
  for (const place of places) observer.observe(place, attributes);
}

/** The suspected messages that are open and visible, in the order in which they were opened. */
function scan(
  webmail: Webmail,
  page: Document,
  { isVisible }: PageSurroundings,
  state: State,
): readonly OpenedMessage[] {
  const open = findMessages(webmail, page)
    .map((found) => ({ found, opened: recall(webmail, page, found, state) }))
    .flatMap(({ found, opened }) => (opened && isVisible(found.body) ? [opened] : []))
    .slice(0, MAX_OPEN);
  const ids = open.map(({ id }) => id);
  state.order = [
    ...state.order.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !state.order.includes(id)),
  ];
  return state.order.flatMap((id) => open.find((one) => one.id === id) ?? []);
}

function recall(
  webmail: Webmail,
  page: Document,
  found: FoundMessage,
  { known }: State,
): OpenedMessage | undefined {
  const key = `${found.id} ${String(found.body.textContent.length)}`;
  if (known.has(key)) return known.get(key);
  const { replyText, ...shown } = readMessage(webmail, page, found);
  const opened = isSuspected({ ...shown, replyText })
    ? { id: found.id.slice(0, 500), message: messageOf(shown, replyText) }
    : undefined;
  known.set(key, opened);
  return opened;
}

function messageOf(
  shown: Omit<ReturnType<typeof readMessage>, 'replyText'>,
  replyText: string | undefined,
): OpenedMessage['message'] {
  const { webmail = '', from, to, subject, text, linksHoldReader } = shown;
  const [linkHosts, attachments] = [[...shown.linkHosts], [...shown.attachments]];
  const told = { webmail, from, to, subject, text, linkHosts, linksHoldReader, attachments };
  const message = { source: 'page' as const, ...told };
  return replyText === undefined ? message : { ...message, replyText };
}

/** Says what is open where it differs from what was said last; what did not arrive is said again at the next look. */
async function tell(
  open: readonly OpenedMessage[],
  { report }: PageSurroundings,
  state: State,
): Promise<void> {
  const now = `open ${open.map(({ id, message }) => `${id} ${String(message.text.length)}`).join()}`;
  if (now === state.told) return;
  state.told = now;
  if (!(await report(open))) state.told = '';
}
