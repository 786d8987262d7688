import type { Webmail } from './webmail.ts';

/** Outlook on the web, for organisations and for persons. Ids with a meaning hold; labels are translated, other classes change weekly. */
export const outlook: Webmail = {
  id: 'outlook',
  name: 'Outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  messages: [
    '[id^="UniqueMessageBody"]',
    '[data-app-section="MailReadCompose"] [role="document"]',
    '[role="document"]',
  ],
  body: ['[id^="UniqueMessageBody"]', '[role="document"]'],
  ids: ['id', 'data-itemid', 'aria-label'],
  from: [
    { selector: '[id^="MSG_"][id$="_FROM"] [aria-label*="@"]', attribute: 'aria-label', within: 'message' },
    { selector: '[id^="MSG_"][id$="_FROM"] [aria-label]', attribute: 'aria-label', within: 'message' },
    { selector: '[id^="MSG_"][id$="_FROM"]', within: 'message' },
    { selector: '[email]', attribute: 'email', within: 'message' },
  ],
  to: [
    { selector: '[id^="MSG_"][id$="_TO"] [aria-label*="@"]', attribute: 'aria-label', within: 'message' },
    { selector: '#O365_MainLink_Me [title*="@"]', attribute: 'title', within: 'page' },
  ],
  subject: [
    { selector: '[role="heading"][id^="CONV_"][id$="_SUBJECT"]', attribute: 'title', within: 'page' },
    { selector: '[role="heading"][id^="CONV_"][id$="_SUBJECT"]', within: 'page' },
    { selector: '[id$="_SUBJECT"]', within: 'page' },
  ],
  replies: ['p[style*="monospace"]'],
  quotes: ['blockquote', '.gmail_quote', '.x_gmail_quote'],
  quotesFromHere: ['[id$="divRplyFwdMsg"]', '[id$="appendonsend"]'],
  attachments: [{ selector: '[role="listbox"] [role="option"][aria-label]', attribute: 'aria-label' }],
  roots: [
    '#ConversationReadingPaneContainer',
    '#ItemReadingPaneContainer',
    '[data-app-section="ConversationContainer"]',
    '[role="main"]',
  ],
  switches: [],
  // Its interface for programs wants a token that belongs to the page: never taken (docs/decisions/0009-raw-source-on-click.md).
  source: { kind: 'by-hand', how: 'source_by_hand_outlook' },
};
