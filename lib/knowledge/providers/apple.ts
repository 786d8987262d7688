import type { Provider } from '../provider.ts';

/** iCloud Mail: page "Postmaster information for iCloud Mail". */
export const apple: Provider = {
  id: 'apple',
  name: 'iCloud Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:icloud|me|mac|apple)\.com$/,
  footprint: /support\.apple\.com|\[cs01\]|\[hm0?8\]|\[hme1\]/i,
  rules: [
    {
      reply: /dmarc policy/i,
      cause: 'auth_dmarc',
      help: 'apple-postmaster',
      seen: {
        text: "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137 for more information",
        mark: 'verbatim',
      },
    },
    {
      reply: /\[cs01\]|\[hm0?8\]|\[hme1\]/i,
      gate: /^5/,
      cause: 'spam_content',
      help: 'apple-postmaster',
      seen: {
        text: '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
        mark: 'verbatim',
      },
    },
    {
      reply: /blocked - see/i,
      gate: /^5/,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=203.0.113.9',
        mark: 'verbatim',
      },
    },
  ],
};
