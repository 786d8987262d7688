import type { SourceAddress, SourceWay } from './webmail.ts';

/**
 * Gmail's "Show original": `/mail/u/0/?ik=<key>&view=om&th=<message>`, on the page's own host, without any sign-in. What is asked is the
 * message, never the thread; Gmail answers a wrong message or key with a page that looks like success.
 */
export const gmailSource: SourceWay = {
  ...{ kind: 'address', addressOf, findSource },
  how: 'source_by_hand_gmail',
};

function addressOf(page: ParentNode, path: string, messageId: string): SourceAddress {
  const message = messageParameter(messageId);
  if (message === undefined) return { failure: 'no-message' };
  const key = findKey(page);
  return key === undefined
    ? { failure: 'no-key' }
    : { path: `${accountOf(path)}?ik=${key}&view=om&${message}` };
}

/** 16 hex digits name a message; `msg-f:` and decimal digits name it too, while `msg-a:` is one that Gmail has not sent or filed yet. */
function messageParameter(messageId: string): string | undefined {
  if (/^[0-9a-f]{12,20}$/.test(messageId)) return `th=${messageId}`;
  const decimal = /^#?(msg-f:\d{12,22})$/.exec(messageId)?.[1];
  return decimal === undefined ? undefined : `permmsgid=${decimal}`;
}

/** One of several accounts, or a mailbox that somebody else has opened to this account. */
function accountOf(path: string): string {
  return /^\/mail\/(?:b\/[^/?#]{1,200}\/)?u\/\d{1,3}\//.exec(path)?.[0] ?? '/mail/u/0/';
}

const KEY = '([0-9a-f]{6,20})';
const IN_ADDRESS = new RegExp(`(?:%22|")cftp(?:%22|")(?:,|%2c)(?:%22|")${KEY}(?:%22|")`, 'i');
const IN_SCRIPT = new RegExp(`\\bGM_ID_KEY\\s{0,4}=\\s{0,4}["']${KEY}["']`);
const IN_LINK = new RegExp(`^(?:https://mail\\.google\\.com/mail/[^?#]*)?\\?(?:[^#]*&)?ik=${KEY}(?:&|$)`);

/** Where the page holds the key of the account, the most lasting place first; links come last, since a mail may bring its own. */
function findKey(page: ParentNode): string | undefined {
  const places: readonly (readonly [selector: string, attribute: string | undefined, pattern: RegExp])[] = [
    ['link#embedded_data_iframe', 'data-recorded-src', IN_ADDRESS],
    ['script:not([src])', undefined, IN_SCRIPT],
    ['a[href*="ik="]', 'href', IN_LINK],
    ['img[src*="ik="]', 'src', IN_LINK],
  ];
  for (const [selector, attribute, pattern] of places) {
    for (const element of page.querySelectorAll(selector)) {
      const text = attribute === undefined ? element.textContent : element.getAttribute(attribute);
      const key = pattern.exec(text ?? '')?.[1];
      if (key !== undefined) return key;
    }
  }
  return undefined;
}

const OPENING = /<pre\b[^>]{0,300}\bid\s{0,4}=\s{0,4}["']?raw_message_text\b[^>]{0,300}>/i;

/** By search in the text: no markup of a stranger is ever parsed here. An error page has no such element. */
function findSource(answer: string): string | undefined {
  const opening = OPENING.exec(answer);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const end = answer.indexOf('</pre', start);
  return answer.slice(start, end < 0 ? undefined : end);
}
