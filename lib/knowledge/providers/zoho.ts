import type { Provider } from '../provider.ts';

/** Zoho Mail, both as the one that receives and as the one through which its customers send. */
export const zoho: Provider = {
  id: 'zoho',
  name: 'Zoho Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:zoho|zohomail)\.(?:com|eu|in|jp|com\.au|com\.cn)$/,
  footprint: /\bdetected by zoho mail\b|\bzoho\.com\/mail\/help\b/i,
  rules: [
    {
      reply: /\bper dmarc policy\b/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '550 5.7.1 Email rejected per DMARC policy for example.org', mark: 'verbatim' },
    },
    {
      reply: /\brejected by destination domain\b/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      seen: { text: '541 5.4.1 Mail rejected by destination domain', mark: 'documented' },
    },
    {
      reply: /\bunusual sending activity\b/i,
      cause: 'sender_account_limited',
      seen: {
        text: '550 5.4.6 Unusual sending activity detected. Please try after sometime.',
        mark: 'made',
      },
    },
    {
      reply: /\brelaying disallowed\b/i,
      gate: /^55[23]$/,
      cause: 'sender_account_limited',
      isDoubtful: true,
      seen: { text: '553 5.1.1 Relaying disallowed as ada@example.org', mark: 'documented' },
    },
    {
      reply: /\bdetected by zoho mail\b/i,
      cause: 'malware_or_attachment',
      seen: { text: '552 5.7.1 virus Eicar-Test-Signature detected by Zoho Mail', mark: 'documented' },
    },
    {
      reply: /\bvirus\b/i,
      isOwnOnly: true,
      cause: 'malware_or_attachment',
      seen: { text: '552 5.7.1 The message contains a virus', mark: 'made' },
    },
    {
      reply: /\bflagged as spam\b/i,
      isOwnOnly: true,
      cause: 'spam_content',
      seen: { text: '554 5.7.1 The message was flagged as spam', mark: 'made' },
    },
    {
      reply: /\buser (?:unknown|does not exist)\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.1 <bob@example.com> User unknown', mark: 'documented' },
    },
    {
      reply: /\bdelivery restricted by policy error\b/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      seen: { text: '452 <bob@example.com> Mailbox delivery restricted by policy error', mark: 'documented' },
    },
  ],
};
