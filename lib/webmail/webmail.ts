import { MAX_TEXT, type Message } from '../bounce/message.ts';
import { linksHoldReader } from '../bounce/reader-in-links.ts';
import type { MessageKey } from '../i18n.ts';
import { hostsOf, linksIn } from './links.ts';
import { visibleText } from './visible-text.ts';

/** A webmail is its addresses and its selectors, most stable first; it holds no code that knows about mail. */
export interface Webmail {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
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
  /** What bears the name of an attachment, alone or among other words. */
  readonly attachments: readonly { readonly selector: string; readonly attribute: string }[];
  /** What is watched for changes: where messages are opened, and the switches between views. */
  readonly roots: readonly string[];
  readonly switches: readonly string[];
  readonly source: SourceWay;
}

/** How the whole source of a message is come by: at an address of the webmail's own, or by the person's hand. */
export type SourceWay =
  | {
      readonly kind: 'address';
      /** Where the source of a message is, as a path on the page's own host; `path` is the page's. */
      readonly addressOf: (page: ParentNode, path: string, messageId: string) => SourceAddress;
      /** The markup that holds the source in what was answered there, its text escaped; undefined where the answer is another page. */
      readonly findSource: (answer: string) => string | undefined;
      /** How a person comes by it, where that fails. */
      readonly how: MessageKey;
    }
  | { readonly kind: 'by-hand'; readonly how: MessageKey };

export type SourceAddress = { readonly path: string } | { readonly failure: 'no-key' | 'no-message' };

/**
 * Why the page gave no source. `no-key`, `no-message`: the page does not hold what the address is made of · `refused`: HTTP 401, 403, or
 * sent elsewhere (signed out, an administrator's rule) · `http`: another error of HTTP · `error-page`: an answer without a source.
 */
export const sourceFailures = [
  ...(['no-key', 'no-message', 'refused', 'http', 'error-page'] as const),
  ...(['unreachable', 'timeout', 'too-long'] as const),
] as const;
export type SourceFailure = (typeof sourceFailures)[number];

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
  const [to, links] = [field(webmail.to), linksIn(body)];
  const isQuoted = quoteTest(webmail, body);
  const reply = webmail.replies
    .flatMap((selector) => [...body.querySelectorAll(selector)])
    .find((element) => !isQuoted(element) && visibleText(element) !== '');
  return {
    source: 'page',
    webmail: webmail.id,
    from: field(webmail.from),
    to,
    subject: field(webmail.subject),
    text: visibleText(body, isQuoted).slice(0, MAX_TEXT),
    replyText: reply ? visibleText(reply).slice(0, MAX_TEXT) : longestCell(body, isQuoted),
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
    linkHosts: hostsOf(links),
    linksHoldReader: linksHoldReader(links, to),
    attachments: readAttachments(webmail, card),
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

function readAttachments({ attachments }: Webmail, card: Element): readonly string[] {
  return attachments
    .flatMap(({ selector, attribute }) =>
      [...card.querySelectorAll(selector)].map((one) => one.getAttribute(attribute)),
    )
    .flatMap((name) => (name === null ? [] : name.slice(0, 300)))
    .slice(0, 50);
}
