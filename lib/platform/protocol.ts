import * as v from 'valibot';
import { MAX_RAW, MAX_TEXT } from '../bounce/message.ts';
import { remedyIds } from '../remedy/remedy.ts';
import { sourceFailures } from '../webmail/webmail.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const openedMessage = v.object({
  /** The message's id in its webmail. */
  id: text(500),
  message: v.object({
    source: v.literal('page'),
    webmail: text(40),
    from: text(2000),
    to: text(4000),
    subject: text(2000),
    text: text(MAX_TEXT),
    replyText: v.optional(text(MAX_TEXT)),
    linkHosts: v.pipe(v.array(text(260)), v.maxLength(200)),
    linksHoldReader: v.boolean(),
    attachments: v.pipe(v.array(text(300)), v.maxLength(50)),
  }),
});

/** Every message between the parts of the extension, by name: the shape of what goes. What arrives in another shape is not answered. */
export const protocol = {
  /** Content script: I watch this tab. Also tells a page that was opened before a worker restart. */
  watching: v.object({ webmail: text(40) }),
  /** Content script: these suspected messages are open now, all of them, the one opened last at the end; none clears the badge. */
  opened: v.object({ messages: v.pipe(v.array(openedMessage), v.maxLength(50)) }),
  /** Popup: I was opened over this tab. Wakes the worker, which goes on with what a killed one left unfinished. */
  looked: v.object({ tabId: v.number() }),
  /** Popup: look at what stands in the field; a source is told together with the notice of that tab that it is of. */
  typed: v.object({ input: text(MAX_RAW), tabId: v.optional(v.number()) }),
  /** Popup's page in a tab: look at this file, whose octets may be of any charset. Answered once it was read. */
  fileGiven: v.object({
    name: text(300),
    rawBase64: text(Math.ceil(MAX_RAW / 3) * 4),
    tabId: v.optional(v.number()),
  }),
  /** Popup: forget what stood in the field, back to what the tab shows. */
  cleared: v.object({}),
  /** Popup: show this one of several notices of a tab. */
  chosen: v.object({ tabId: v.number(), id: text(500) }),
  /** Popup: the person wants the whole source of this notice read (docs/decisions/0009). */
  sourceAsked: v.object({ tabId: v.number(), id: text(500) }),
  /** Popup: look for this DKIM key of the domain on the screen; nothing typed: for any key again. */
  selectorAsked: v.object({ input: text(2000) }),
  /** Popup: what would a mail of the domain on the screen get, sent through this, with this return address? */
  wouldGetAsked: v.object({ through: text(300), returnPath: text(300) }),
  /** Popup: the domain is the reader's, or not; `not-asked` forgets what was said of it. */
  ownershipTold: v.object({ domain: text(255), answer: v.picklist(['yes', 'no', 'not-asked']) }),
  /** Popup: look whether this remedy of a notice was carried out. `tabId` undefined: of the notice that was typed. */
  fixAsked: v.object({ tabId: v.optional(v.number()), id: text(500), remedy: v.picklist(remedyIds) }),
  /** Popup: ask DNS again, past our cache. `tabId` undefined: for what was typed. */
  askedAgain: v.object({ tabId: v.optional(v.number()) }),
} as const;

/** Who may say it: the content script in a webmail's page, or a page of this extension (threat 6). */
export const saidBy: Readonly<Record<keyof typeof protocol, 'webmail' | 'extension-page'>> = {
  watching: 'webmail',
  opened: 'webmail',
  looked: 'extension-page',
  typed: 'extension-page',
  fileGiven: 'extension-page',
  cleared: 'extension-page',
  chosen: 'extension-page',
  sourceAsked: 'extension-page',
  selectorAsked: 'extension-page',
  wouldGetAsked: 'extension-page',
  ownershipTold: 'extension-page',
  fixAsked: 'extension-page',
  askedAgain: 'extension-page',
};

export type MessageName = keyof typeof protocol;
export type Sent<N extends MessageName> = v.InferOutput<(typeof protocol)[N]>;
export type OpenedMessage = v.InferOutput<typeof openedMessage>;

/** What a content script answers to READ_SOURCE. */
export const sourceAnswer = v.union([
  v.object({ markup: text(MAX_RAW) }), // of the element that holds the source, escapes and all
  v.object({ failure: v.picklist(sourceFailures) }),
]);
export type SourceAnswer = v.InferOutput<typeof sourceAnswer>;

/** Worker to content script, with the id of a message: read its whole source. Sent on a click of the person's alone. */
export const READ_SOURCE = 'read-source';

/** Worker to content script: are you still there? Then say again what is open. */
export const REPORT_AGAIN = 'report-again';
