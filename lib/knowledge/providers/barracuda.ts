import type { Provider } from '../provider.ts';

/** Barracuda, a filter before other mail systems; its list is asked by others too. */
export const barracuda: Provider = {
  id: 'barracuda',
  name: 'Barracuda',
  kind: 'receiver',
  hosts: /(?:^|\.)barracudanetworks\.com$/,
  footprint: /\bcuda_nsu|\bess\.barracudanetworks\.com|blocked using barracuda reputation/i,
  rules: [
    {
      reply: /\bsender denied by .{0,120}dmarc/i,
      cause: 'auth_dmarc',
      seen: {
        text: '550 permanent failure for one or more recipients: sender denied by DMARC',
        mark: 'made',
      },
    },
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 Message failed DMARC', mark: 'made' },
    },
    {
      reply: /\bbarracuda reputation\b|\bbarracudacentral\.org\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Barracuda Reputation Block List' },
      help: 'barracuda-removal',
      seen: {
        text: '554 Service unavailable; Client host [203.0.113.9] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=203.0.113.9',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bcuda_nsu/i,
      cause: 'recipient_unknown',
      seen: { text: '550 cuda_nsu No such user (bob@example.com)', mark: 'documented' },
    },
    {
      reply: /\bpermanent failure for one or more recipients \(.{0,300}:blocked\)/i,
      cause: 'spam_content',
      seen: {
        text: '550 permanent failure for one or more recipients (bob@example.com:blocked)',
        mark: 'documented',
      },
    },
    {
      reply: /\brejected due to spam url\b/i,
      cause: 'spam_content',
      seen: { text: '550 Rejected due to spam URL in content', mark: 'documented' },
    },
    {
      reply: /\brejecting banned content\b/i,
      cause: 'spam_content',
      seen: { text: '550 Rejecting banned content', mark: 'documented' },
    },
    {
      reply: /\brejecting spoofed message\b/i,
      cause: 'policy_other',
      isDoubtful: true,
      seen: { text: '550 Rejecting spoofed message', mark: 'documented' },
    },
    {
      reply: /\blicen[sc]e expired\b/i,
      cause: 'recipient_server_error',
      seen: { text: '550 License expired', mark: 'documented' },
    },
    {
      reply: /\buser unknown\b|\bno such user\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 No such user (bob@example.com)', mark: 'documented' },
    },
    {
      reply: /\bgr[ea]ylisted for\b/i,
      isOwnOnly: true,
      cause: 'greylist_temporary',
      seen: { text: '550 Greylisted for 5 minutes', mark: 'documented' },
    },
  ],
};
