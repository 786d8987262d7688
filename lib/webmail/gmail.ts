import { gmailSource } from './gmail-source.ts';
import type { Webmail } from './webmail.ts';

/** Gmail. Ids in `data-` attributes and the attribute `email` have outlived every redesign; class names come last. */
export const gmail: Webmail = {
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  messages: ['[data-legacy-message-id]', '[data-message-id]', 'div.adn'],
  body: ['.ii.gt .a3s', '.a3s', '.ii.gt', '.ii'],
  ids: ['data-legacy-message-id', 'data-message-id', 'id'],
  from: [
    { selector: 'span.gD[email]', attribute: 'email', within: 'message' },
    { selector: '[email]', attribute: 'email', within: 'message' },
  ],
  to: [
    { selector: '.hb [email]', attribute: 'email', within: 'message' },
    { selector: '.g2[email]', attribute: 'email', within: 'message' },
  ],
  subject: [
    { selector: 'h2[data-legacy-thread-id]', within: 'page' },
    { selector: 'h2[data-thread-perm-id]', within: 'page' },
    { selector: 'h2.hP', within: 'page' },
    { selector: '.ha h2', within: 'page' },
  ],
  replies: ['p[style*="monospace"]'],
  quotes: ['blockquote', '.gmail_quote', '.gmail_quote_container'],
  quotesFromHere: ['[id$="divRplyFwdMsg"]', '[id$="appendonsend"]'],
  attachments: [{ selector: '[download_url]', attribute: 'download_url' }],
  roots: ['[role="main"]'],
  switches: ['div.aeF > div.nH', 'div.aeF > div.nH > div.nH', '[role="main"]'],
  source: gmailSource,
};
