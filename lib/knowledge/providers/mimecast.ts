import type { Provider } from '../provider.ts';

/** Mimecast, a filter before other mail systems: its page "SMTP error codes". */
export const mimecast: Provider = {
  id: 'mimecast',
  name: 'Mimecast',
  kind: 'receiver',
  hosts: /(?:^|\.)mimecast(?:-offshore)?\.(?:com|co\.za)$/,
  footprint: /mimecast\.(?:com|org)\b|envelope rejected - https/i,
  rules: [
    {
      reply: /\bdmarc sender invalid\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: {
        text: '550 DMARC Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bspf sender invalid\b/i,
      cause: 'auth_spf',
      seen: { text: '550 SPF Sender Invalid - envelope rejected', mark: 'verbatim' },
    },
    {
      reply: /\bdkim sender invalid\b/i,
      cause: 'auth_dkim',
      seen: { text: '550 DKIM Sender Invalid - envelope rejected', mark: 'documented' },
    },
    {
      reply: /\banti-?spoofing policy\b|\bheader based anti-?spoofing\b/i,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      seen: {
        text: '550 Rejected by header based Anti-Spoofing policy - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bzen\.mimecast\.org\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'spamhaus-check',
      seen: { text: '550 zen.mimecast.org Listed by PBL, see https://check.spamhaus.org/', mark: 'verbatim' },
    },
    {
      reply: /\bcsi\.mimecast\.org\b|\bip reputation - \(reject\)|\bpoor reputation sender\b/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 csi.mimecast.org Poor Reputation Sender. - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /\bemail rejected due to security policies\b/i,
      cause: 'spam_content',
      seen: {
        text: '550 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /\badministrative prohibition\b|\benvelope blocked\b|\bblocked senders\b/i,
      isOwnOnly: true,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      seen: {
        text: '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /\bcontent examination policy\b|\bhost network,? not allowed\b/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      seen: {
        text: '550 Rejected by Content Examination policy - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /\brequires encryption \(tls\)|\brequires tls version\b|\bhigh-strength ciphers\b/i,
      cause: 'tls_problem',
      seen: { text: '550 Domain requires encryption (TLS)', mark: 'documented' },
    },
    {
      reply: /\bopen relay (?:is )?not allowed\b/i,
      cause: 'relay_denied',
      seen: {
        text: '451 Open relay not allowed - https://community.mimecast.com/docs/DOC-1369#451',
        mark: 'documented',
      },
    },
    {
      reply: /\binternal resources? (?:are |is )?temporarily unavailable\b/i,
      cause: 'greylist_temporary',
      seen: {
        text: '451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451',
        mark: 'documented',
      },
    },
    {
      reply: /\bgr[ea]y-?list/i,
      isOwnOnly: true,
      gate: /^4/,
      cause: 'greylist_temporary',
      seen: { text: '451 The sending server is subject to greylisting', mark: 'made' },
    },
    {
      reply: /\binvalid recipient\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: {
        text: '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550',
        mark: 'documented',
      },
    },
    {
      reply: /\bmaximum e?mail size\b/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      seen: { text: '550 Maximum email size exceeded', mark: 'documented' },
    },
    {
      reply: /\bmail loop\b/i,
      isOwnOnly: true,
      cause: 'mail_loop_routing',
      seen: { text: '550 Mail loop detected', mark: 'documented' },
    },
    {
      reply: /\bsender address blocked\b/i,
      isOwnOnly: true,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      seen: { text: '421 Sender address blocked', mark: 'documented' },
    },
  ],
};
