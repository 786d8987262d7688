import type { Provider } from '../provider.ts';

/** Trend Micro Email Security, a filter before other mail systems: words in capitals, joined by hyphens, are the meaning. */
export const trendmicro: Provider = {
  id: 'trendmicro',
  name: 'Trend Micro',
  kind: 'receiver',
  hosts: /(?:^|\.)tmes\.trendmicro\.\w{2,3}$/,
  footprint: /\bERS-[A-Z]+\b|\bBLOCK-(?:SEND-?ER|RCPT)\b/i,
  rules: [
    {
      reply: /\bERS-Customized-Block\b|\bBLOCK-SEND-?ER\b/i,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      seen: {
        text: '550 5.7.1 <ada@example.org>: Sender address rejected: ERS-Customized-Block',
        mark: 'made',
      },
    },
    {
      reply: /\bInvalid-Recipient\b|\bNO-DOMAIN\b|\bBLOCK-RCPT\b/i,
      cause: 'recipient_unknown',
      isDoubtful: true,
      seen: {
        text: '550 5.7.1 <bob@example.com>: Recipient address rejected: ERS-Invalid-Recipient',
        mark: 'made',
      },
    },
    {
      reply: /\bERS-(?:RBL|QIL|DUL)\b|\btrend micro (?:rbl\+|email reputation)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Trend Micro Email Reputation Services' },
      seen: {
        text: '550 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using Trend Micro RBL+. Please see http://www.mail-abuse.com/cgi-bin/lookup',
        mark: 'verbatim',
      },
    },
  ],
};
