import type { Provider } from '../provider.ts';

/** Symantec and Broadcom Email Security.cloud (MessageLabs), a filter before other mail systems. */
export const symantec: Provider = {
  id: 'symantec',
  name: 'MessageLabs (Broadcom)',
  kind: 'receiver',
  hosts: /(?:^|\.)messagelabs\.(?:com|net)$/,
  footprint: /\b(?:symanteccloud|messagelabs)\.com\/(?:support|troubleshooting)/i,
  rules: [
    {
      reply: /\btrying to use me .{0,200}as a relay\b/i,
      cause: 'relay_denied',
      seen: {
        text: '553 you are trying to use me [server-9.tower-1.messagelabs.com] as a relay, but I have not been configured to let you do this',
        mark: 'verbatim',
      },
    },
    {
      reply: /(?<!\b5\.2\.0 )\bmessage filtered\b/i,
      cause: 'spam_content',
      isDoubtful: true,
      seen: {
        text: '553 Message filtered. Refer to the Troubleshooting page at http://www.symanteccloud.com/troubleshooting for more information.',
        mark: 'verbatim',
      },
    },
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '553 Message failed DMARC', mark: 'made' },
    },
    {
      reply: /\bsender policy framework\b/i,
      isOwnOnly: true,
      cause: 'auth_spf',
      seen: { text: '553 Sender Policy Framework (SPF) fail', mark: 'verbatim' },
    },
    {
      reply: /\binvalid recipient\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 Invalid recipient bob@example.com (#5.1.1)', mark: 'documented' },
    },
  ],
};
