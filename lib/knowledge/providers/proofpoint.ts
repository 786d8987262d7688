import type { Provider } from '../provider.ts';

/** Proofpoint, a filter before other mail systems; its list is asked by others too. */
export const proofpoint: Provider = {
  id: 'proofpoint',
  name: 'Proofpoint',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:pphosted|ppe-hosted|gpphosted)\.com$/,
  footprint: undefined,
  rules: [
    {
      reply:
        /\bemail rejected per (?:sender['’]?s )?dmarc policy|\brejected .{0,120}dmarc(?!ian|\.(?:org|com))/i,
      gate: /^5/,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: "550 5.7.0 Email rejected per sender's DMARC policy", mark: 'verbatim' },
    },
    {
      reply: /\b(?:prs|ipcheck|support)\.proofpoint\.com\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Proofpoint' },
      help: 'proofpoint-ipcheck',
      seen: {
        text: '554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.9',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bdynamic reputation\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '550 5.7.1 Blocked using Proofpoint Dynamic Reputation', mark: 'verbatim' },
    },
    {
      reply: /(?<!\bsender.{0,30})\bmarked as invalid\b/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.7.1 <bob@example.com>: Recipient address rejected: User email address is marked as invalid.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\buser unknown\b|\bnot a valid email address\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.1 <bob@example.com>: User unknown', mark: 'documented' },
    },
    {
      reply: /\brelay access denied\b|\brelaying denied\b/i,
      isOwnOnly: true,
      cause: 'relay_denied',
      isDoubtful: true,
      seen: { text: '554 5.7.1 <bob@example.com>: Relay access denied', mark: 'documented' },
    },
    {
      reply: /\blocal policy violation\b/i,
      isOwnOnly: true,
      cause: 'policy_other',
      seen: { text: '550 5.7.0 Local Policy Violation', mark: 'verbatim' },
    },
  ],
};
