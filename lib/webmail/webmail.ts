import { MAX_TEXT, type Message } from '../bounce/message.ts';
import { visibleText } from './visible-text.ts';

/** A webmail is its addresses and its selectors, most stable first; it holds no code that knows about mail. */
export interface Webmail {
  readonly id: string;
  /** Match patterns; the manifest's come from here. */
  readonly matches: readonly string[];
  /** The elements that each hold one message, open or collapsed; alternatives, the first that finds any counts. */
  readonly messages: readonly string[];
  /** The body inside a message (or the message itself). A collapsed message has none. */
  readonly body: readonly string[];
  /** Attributes that name a message, on its element or its body. */
  readonly ids: readonly string[];
  readonly from: readonly Field[];
  readonly to: readonly Field[];
  readonly subject: readonly Field[];
  /** Inside the body: the paragraph that holds the reply alone, where the mail's own layout marks it. */
  readonly replies: readonly string[];
  /** Inside the body: where the words of other mails begin. */
  readonly quotes: readonly string[];
  /** Inside the body: from here to the end stands another mail. */
  readonly quotesFromHere: readonly string[];
  /** What is watched for changes: where messages are opened, and the switches between views. */
  readonly roots: readonly string[];
  readonly switches: readonly string[];
}

export interface Field {
  readonly selector: string;
  /** Reads this attribute in place of the text. */
  readonly attribute?: string;
  /** Where to look: in the message's card, or in the whole page. */
  readonly within: 'message' | 'page';
}

/** A message in the page, before it is read. */
export interface FoundMessage {
  readonly id: string;
  /** The nearest element around the body that holds no other message: sender and recipients stand in it. */
  readonly card: Element;
  readonly body: Element;
}

/** Finds every message that has a body, hidden ones included. Cheap: reads no text and no layout. */
export function findMessages(webmail: Webmail, page: ParentNode): readonly FoundMessage[] {
  const elements = all(page, webmail.messages);
  const found = elements.flatMap((element) => {
    const body = element.matches(webmail.body.join()) ? element : one(element, webmail.body);
    const id = idOf(webmail, element) ?? (body && idOf(webmail, body));
    return body && id !== undefined ? [{ id, card: cardOf(webmail, element), body }] : [];
  });
  return found.filter(({ body }, index) => found.findIndex((other) => other.body === body) === index);
}

function all(scope: ParentNode, selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = [...scope.querySelectorAll(selector)];
    if (found.length > 0) return found;
  }
  return [];
}

function one(scope: ParentNode, selectors: readonly string[]): Element | undefined {
  return (
    selectors.map((selector) => scope.querySelector(selector)).find((element) => element !== null) ??
    undefined
  );
}

function idOf({ ids }: Webmail, element: Element): string | undefined {
  return ids.map((name) => element.getAttribute(name)).find((id) => id !== null && id !== '') ?? undefined;
}

/** Climbs as long as no second message comes into sight. */
function cardOf({ messages }: Webmail, element: Element): Element {
  let card = element;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (all(parent, messages).length > 1 || parent.localName === 'body') break;
    card = parent;
  }
  return card;
}

/** Reads one message: what is shown of it, without what it quotes. Text above the cap is cut. */
export function readMessage(webmail: Webmail, page: ParentNode, { card, body }: FoundMessage): Message {
  const field = (fields: readonly Field[]) => readField(fields, card, page);
  const isQuoted = quoteTest(webmail, body);
  const reply = webmail.replies
    .flatMap((selector) => [...body.querySelectorAll(selector)])
    .find((element) => !isQuoted(element) && visibleText(element) !== '');
  return {
    source: 'page',
    webmail: webmail.id,
    from: field(webmail.from),
    to: field(webmail.to),
    subject: field(webmail.subject),
    text: visibleText(body, isQuoted).slice(0, MAX_TEXT),
    replyText: reply ? visibleText(reply).slice(0, MAX_TEXT) : longestCell(body, isQuoted),
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
    linkHosts: readLinkHosts(body),
  };
}

function readField(fields: readonly Field[], card: Element, page: ParentNode): string {
  for (const { selector, attribute, within } of fields) {
    const element = (within === 'page' ? page : card).querySelector(selector);
    const value =
      attribute === undefined ? element && visibleText(element) : element?.getAttribute(attribute);
    if (value) return value.slice(0, 2000).trim();
  }
  return '';
}

/** Whether an element belongs to a mail that is quoted inside this one. */
function quoteTest({ quotes, quotesFromHere }: Webmail, body: Element): (node: Node) => boolean {
  const quoted = [...body.querySelectorAll(quotes.join())];
  const starts = [...body.querySelectorAll(quotesFromHere.join())];
  if (quoted.length === 0 && starts.length === 0) return () => false;
  return (node) =>
    quoted.some((quote) => quote.contains(node)) ||
    starts.some(
      (start) =>
        start.contains(node) ||
        (start.compareDocumentPosition(node) & start.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
}

const STATUS = /(?<![\w.])[245]\d\d[ ;#-]{1,3}[245]\.\d{1,3}\.\d{1,3}(?![\d.])/;

/** The longest cell or paragraph that shows a reply code with its status: notices repeat the code in a short line of their own. */
function longestCell(body: Element, isQuoted: (node: Node) => boolean): string | undefined {
  const cells = [...body.querySelectorAll('td, em, p, i, div, span, li')].filter(
    (cell) =>
      !cell.closest('pre') &&
      !isQuoted(cell) &&
      !cell.querySelector('td, p, div, table, pre, br + *') &&
      STATUS.test(cell.textContent),
  );
  const texts = cells.map((cell) => visibleText(cell)).filter((text) => text.length <= 4000);
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  return longest.length > 24 ? longest : undefined;
}

/** Where the links of the body really lead: through the redirects of Gmail and Outlook. Hosts in lower case, each once. */
function readLinkHosts(body: Element): readonly string[] {
  const hosts = [...body.querySelectorAll('a[href]')]
    .slice(0, 500)
    .flatMap((link) => hostOf(link.getAttribute('href') ?? ''));
  return [...new Set(hosts)].slice(0, 200);
}

function hostOf(href: string): readonly string[] {
  const target =
    /^https?:\/\/(?:[\w.-]+\.)?(?:safelinks\.protection\.outlook\.com\/\?|google\.com\/url\?)(.*)$/i.exec(
      href,
    )?.[1];
  const real =
    target === undefined
      ? href
      : (new URLSearchParams(target).get('url') ?? new URLSearchParams(target).get('q') ?? href);
  const host = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]{1,253})/i.exec(real)?.[1];
  return host === undefined ? [] : [host.toLowerCase()];
}
