import type { Provider } from '../provider.ts';

/** Trend Micro Email Security, a filter before other mail systems. */
export const trendmicro: Provider = {
  id: 'trendmicro',
  name: 'Trend Micro',
  kind: 'receiver',
  hosts: /(?:^|\.)tmes\.trendmicro\.\w{2,3}$/,
  footprint: /\bERS-[A-Z]+\b|\bBLOCK-(?:SENDER|RCPT)/i,
  rules: [
    {
      reply: /Invalid-Recipient|NO-DOMAIN|BLOCK-RCPT/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.7.1 <bob@example.com>: Recipient address rejected: ERS-Invalid-Recipient',
        mark: 'made',
      },
    },
    {
      reply: /Customized-Block|BLOCK-SENDER/i,
      cause: 'policy_other',
      seen: {
        text: '550 5.7.1 <ada@example.org>: Sender address rejected: ERS-Customized-Block',
        mark: 'made',
      },
    },
    {
      reply: /ERS-(?:RBL|QIL|DUL)/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using Email Reputation Service. ERS-RBL',
        mark: 'made',
      },
    },
  ],
};
