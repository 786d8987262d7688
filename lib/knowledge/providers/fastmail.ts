import type { Provider } from '../provider.ts';

/** Fastmail: only general wordings are known of it. */
export const fastmail: Provider = {
  id: 'fastmail',
  name: 'Fastmail',
  kind: 'receiver',
  hosts: /(?:^|\.)messagingengine\.com$/,
  footprint: undefined,
  rules: [
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 5.7.1 rejected by DMARC policy for example.org', mark: 'made' },
    },
    {
      reply:
        /\bmailbox does not exist\b|\brecipient address rejected\b(?!.{0,80}\b(?:quota|full|policy|spam|limit|denied|gr[ea]ylist))/i,
      isOwnOnly: true,
      gate: /^5/,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.1.1 <bob@example.com>: Recipient address rejected: mailbox does not exist',
        mark: 'made',
      },
    },
  ],
};
