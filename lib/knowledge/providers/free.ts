import type { Provider } from '../provider.ts';

/** Free, France: the page of its postmaster. */
export const free: Provider = {
  id: 'free',
  name: 'Free',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:free\.fr|proxad\.net)$/,
  footprint: /\bpostmaster\.free\.fr\b/i,
  rules: [
    {
      reply: /\btoo many (?:spams|errors) from your ip\b/i,
      cause: 'ip_blocklisted',
      help: 'free-postmaster',
      seen: {
        text: '550 Too many spams from your IP (203.0.113.9), please visit http://postmaster.free.fr/',
        mark: 'documented',
      },
    },
    {
      reply: /\bblocked due to inactivity\b/i,
      cause: 'recipient_inactive',
      seen: { text: '550 5.2.1 This mailbox has been blocked due to inactivity', mark: 'documented' },
    },
    {
      reply: /\bspam detected\b/i,
      isOwnOnly: true,
      cause: 'spam_content',
      help: 'free-postmaster',
      seen: { text: '550 spam detected', mark: 'documented' },
    },
    {
      reply: /\bquota exceeded\b/i,
      isOwnOnly: true,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      seen: { text: '552 5.2.2 Quota exceeded (mailbox for user is full)', mark: 'made' },
    },
  ],
};
