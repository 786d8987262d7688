import type { Provider } from '../provider.ts';

/** iCloud Mail: page "Postmaster information for iCloud Mail". Its bracket codes are explained nowhere. */
export const apple: Provider = {
  id: 'apple',
  name: 'iCloud Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:icloud|me|mac|apple|appleid)\.com$|(?:^|\.)me\.com\.akadns\.net$/,
  footprint: /support\.apple\.com|\bicloudadmin@|\[(?:cs01|hm0?8|hme\d)\]/i,
  rules: [
    {
      reply: /\brejected due to \S{1,260}['’]s dmarc policy/i,
      cause: 'auth_dmarc',
      help: 'apple-postmaster',
      seen: {
        text: "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See https://support.apple.com/en-us/HT204137 for info",
        mark: 'verbatim',
      },
    },
    {
      reply: /\[hme1\](?!.{0,200}local policy)|\bfailing both spf and dkim/i,
      cause: 'auth_other',
      help: 'apple-postmaster',
      seen: {
        text: '554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks. See https://support.apple.com/kb/HT204137 for mailing best practices.',
        mark: 'documented',
      },
    },
    {
      reply: /\[(?:cs01|hm0?8|hme\d)\]/i,
      cause: 'spam_content',
      isDoubtful: true,
      help: 'apple-postmaster',
      seen: {
        text: '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
        mark: 'verbatim',
      },
    },
    // Of all who could say so it is iCloud that does; without its marks it stays a guess.
    {
      reply: /\bdue to local policy\b/i,
      gate: /^55[04]$/,
      cause: 'spam_content',
      isDoubtful: true,
      seen: { text: '550 5.7.1 Message rejected due to local policy.', mark: 'made' },
    },
    {
      reply: /\bdomain present in the spamhaus/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus DBL', what: 'name' },
      help: 'apple-postmaster',
      seen: {
        text: '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/',
        mark: 'verbatim',
      },
    },
    {
      reply: /support\.proofpoint\.com\/dnsbl-lookup/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Proofpoint' },
      seen: {
        text: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=203.0.113.9',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bdeferred due to excessive volume/i,
      cause: 'rate_limited',
      help: 'apple-postmaster',
      seen: {
        text: '421 4.7.1 Messages to example@icloud.com deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137',
        mark: 'documented',
      },
    },
    {
      reply: /\buser is over ?quota/i,
      cause: 'mailbox_full',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'storage' },
      help: 'apple-postmaster',
      seen: { text: '552 5.2.2 user is over quota', mark: 'documented' },
    },
    {
      reply: /\binactive email address\b/i,
      cause: 'recipient_inactive',
      isOwnOnly: true,
      help: 'apple-postmaster',
      seen: { text: '550 5.1.1 <bob@example.com>: inactive email address', mark: 'verbatim' },
    },
    {
      reply: /\bunknown or illegal alias\b/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      help: 'apple-postmaster',
      seen: { text: '550 5.1.1 unknown or illegal alias: bob@example.com', mark: 'verbatim' },
    },
    // With 5.1.6 the status says more: moved, and not whereto.
    {
      reply: /\bno longer on server\b(?<!^5\d\d 5\.1\.6 .{0,300})/i,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.1 recipient no longer on server: bob@example.com', mark: 'documented' },
    },
    {
      reply: /\buser (?:does not exist|not found)\b/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      help: 'apple-postmaster',
      seen: { text: '550 5.1.1 user does not exist', mark: 'documented' },
    },
    {
      reply: /\bsender address rejected: domain not found/i,
      cause: 'sender_address_rejected',
      isOwnOnly: true,
      help: 'apple-postmaster',
      seen: {
        text: '450 4.1.8 <ada@example.org>: Sender address rejected: Domain not found',
        mark: 'documented',
      },
    },
  ],
};
