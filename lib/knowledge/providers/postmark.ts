import type { Provider } from '../provider.ts';

/** Postmark: the bounce types of its API and webhooks (in their quotes: `File Type Blocked` is none), and its refusals to send. */
export const postmark: Provider = {
  id: 'postmark',
  name: 'Postmark',
  kind: 'sending-service',
  hosts: /(?:^|\.)(?:postmarkapp\.com|mtasv\.net)$/,
  footprint: /\bpostmarkapp\.com\b|\bmarked as inactive\. found inactive addresses\b/i,
  rules: [
    {
      reply:
        /\bmarked as inactive\. found inactive addresses\b|["']Type["']\s?:\s?["'](?:ManuallyDeactivated|SpamComplaint|Unsubscribe)["']/,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      help: 'postmark-bounces',
      seen: {
        text: '"Type":"ManuallyDeactivated","TypeCode":100002,"Name":"Manually deactivated"',
        mark: 'documented',
      },
    },
    {
      reply: /\bnot a sender signature on your account\b/i,
      cause: 'sender_account_limited',
      seen: {
        text: "The 'From' address you supplied (ada@example.org) is not a Sender Signature on your account.",
        mark: 'verbatim',
      },
    },
    {
      reply: /["']Type["']\s?:\s?["']DMARCPolicy["']/,
      cause: 'auth_dmarc',
      help: 'postmark-bounces',
      seen: { text: '"Type":"DMARCPolicy","TypeCode":100009,"Name":"Dmarcpolicy"', mark: 'documented' },
    },
    {
      reply: /["']Type["']\s?:\s?["']SpamNotification["']/,
      cause: 'spam_content',
      help: 'postmark-bounces',
      seen: {
        text: '"Type":"SpamNotification","TypeCode":512,"Name":"Spam notification"',
        mark: 'documented',
      },
    },
    {
      reply: /["']Type["']\s?:\s?["']VirusNotification["']/,
      cause: 'malware_or_attachment',
      help: 'postmark-bounces',
      seen: {
        text: '"Type":"VirusNotification","TypeCode":8192,"Name":"Virus notification"',
        mark: 'documented',
      },
    },
    {
      reply: /["']Type["']\s?:\s?["']DnsError["']/,
      cause: 'domain_not_found',
      help: 'postmark-bounces',
      seen: { text: '"Type":"DnsError","TypeCode":256,"Name":"Dns error"', mark: 'documented' },
    },
    {
      reply: /["']Type["']\s?:\s?["']BadEmailAddress["']/,
      cause: 'recipient_unknown',
      help: 'postmark-bounces',
      seen: {
        text: '"Type":"BadEmailAddress","TypeCode":100000,"Name":"Bad email address"',
        mark: 'documented',
      },
    },
    {
      reply: /["']Type["']\s?:\s?["']Blocked["']/,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      help: 'postmark-bounces',
      seen: { text: '"Type":"Blocked","TypeCode":100006,"Name":"Blocked"', mark: 'documented' },
    },
    {
      reply: /["']Type["']\s?:\s?["']AddressChange["']/,
      cause: 'recipient_moved',
      help: 'postmark-bounces',
      seen: { text: '"Type":"AddressChange","TypeCode":128,"Name":"Address change"', mark: 'documented' },
    },
    {
      reply: /["']Type["']\s?:\s?["']ChallengeVerification["']/,
      cause: 'recipient_restricted',
      help: 'postmark-bounces',
      seen: {
        text: '"Type":"ChallengeVerification","TypeCode":16384,"Name":"Challenge verification"',
        mark: 'documented',
      },
    },
    {
      // "Hard bounce: the address no longer exists", but the words of the server that refused may say another thing.
      reply: /["']Type["']\s?:\s?["']HardBounce["']/,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      isDoubtful: true,
      help: 'postmark-bounces',
      seen: { text: '"Type":"HardBounce","TypeCode":1,"Name":"Hard bounce"', mark: 'documented' },
    },
  ],
};
