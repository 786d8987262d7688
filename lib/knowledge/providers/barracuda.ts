import type { Provider } from '../provider.ts';

/** Barracuda, a filter before other mail systems. */
export const barracuda: Provider = {
  id: 'barracuda',
  name: 'Barracuda',
  kind: 'receiver',
  hosts: /(?:^|\.)barracudanetworks\.com$/,
  footprint: /\bcuda_nsu\b|\bess\.barracudanetworks\.com|blocked using barracuda reputation/i,
  rules: [
    {
      reply: /\bdmarc\b/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: {
        text: '550 permanent failure for one or more recipients: sender denied by DMARC',
        mark: 'made',
      },
    },
    {
      reply: /barracuda reputation|barracudacentral\.org/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '554 Service unavailable; Client host [203.0.113.9] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=203.0.113.9',
        mark: 'documented',
      },
    },
    {
      reply: /user unknown|no such user/i,
      cause: 'recipient_unknown',
      seen: { text: '550 cuda_nsu No such user (bob@example.com)', mark: 'made' },
    },
    {
      reply: /greylisted for/i,
      cause: 'greylist_temporary',
      seen: { text: '550 Greylisted for 5 minutes', mark: 'made' },
    },
    {
      reply: /licen[sc]e expired/i,
      cause: 'recipient_server_error',
      seen: { text: '550 license expired', mark: 'made' },
    },
    {
      reply: /:blocked\)|spam url|banned content/i,
      cause: 'spam_content',
      seen: {
        text: '550 permanent failure for one or more recipients (bob@example.com:blocked)',
        mark: 'made',
      },
    },
    {
      reply: /rejecting spoofed message/i,
      cause: 'policy_other',
      seen: { text: '550 Rejecting spoofed message', mark: 'made' },
    },
  ],
};
