import type { Provider } from '../provider.ts';

/** Mimecast, a filter before other mail systems. */
export const mimecast: Provider = {
  id: 'mimecast',
  name: 'Mimecast',
  kind: 'receiver',
  hosts: /(?:^|\.)mimecast(?:-offshore)?\.(?:com|co\.za)$/,
  footprint: /mimecast\.(?:com|org)\b|envelope rejected - https/i,
  rules: [
    {
      reply: /dmarc sender invalid/i,
      cause: 'auth_dmarc',
      seen: {
        text: '550 DMARC Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /spf sender invalid/i,
      cause: 'auth_spf',
      seen: { text: '550 SPF Sender Invalid - envelope rejected', mark: 'documented' },
    },
    {
      reply: /dkim sender invalid/i,
      cause: 'auth_dkim',
      seen: { text: '550 DKIM Sender Invalid - envelope rejected', mark: 'documented' },
    },
    {
      reply: /ip reputation|poor reputation/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 csi.mimecast.org Poor Reputation Sender. - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /rejected due to security policies/i,
      cause: 'spam_content',
      seen: {
        text: '550 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply:
        /anti-?spoofing|administrative prohibition|envelope blocked|blocked senders|content examination|host network,? not allowed/i,
      cause: 'policy_other',
      seen: {
        text: '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /invalid recipient/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /maximum e?mail size/i,
      cause: 'message_too_big',
      seen: { text: '550 Maximum email size exceeded', mark: 'documented' },
    },
    {
      reply: /requires encryption|requires tls|high-strength ciphers/i,
      cause: 'tls_problem',
      seen: { text: '550 Domain requires encryption (TLS)', mark: 'documented' },
    },
    {
      reply: /mail loop/i,
      cause: 'mail_loop_routing',
      seen: { text: '550 Mail loop detected', mark: 'documented' },
    },
    {
      reply: /open relay/i,
      cause: 'relay_denied',
      seen: {
        text: '451 Open relay not allowed - https://community.mimecast.com/docs/DOC-1369#451',
        mark: 'documented',
      },
    },
    {
      reply: /temporarily unavailable|greylist/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      seen: {
        text: '451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451',
        mark: 'documented',
      },
    },
  ],
};
