import type { Provider } from '../provider.ts';

/** Mandrill (Mailchimp Transactional): the words of `reject_reason`, which stand alone nowhere else. */
export const mandrill: Provider = {
  id: 'mandrill',
  name: 'Mailchimp Transactional (Mandrill)',
  kind: 'sending-service',
  hosts: /(?:^|\.)(?:mandrillapp|mcsv)\.(?:com|net)$/,
  footprint:
    /\breject[_ -]reason\b\W{1,6}(?:hard-bounce|soft-bounce|unsub|unsigned|invalid-sender|test-mode-limit)\b/i,
  rules: [
    {
      // The sending domain is not proven to be the account's own (DKIM, since 2024-03 DMARC too).
      reply: /\breject[_ -]reason\W{1,6}unsigned\b/i,
      cause: 'auth_other',
      help: 'mandrill-authentication',
      seen: { text: '"status":"rejected","reject_reason":"unsigned"', mark: 'documented' },
    },
    {
      reply:
        /\breject[_ -]reason\W{1,6}(?:hard-bounce|soft-bounce|unsub)\b|\breject_reason["']?\s?[:=]\s?["']?(?:spam|custom)\b/i,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      help: 'mandrill-authentication',
      seen: { text: '"status":"rejected","reject_reason":"hard-bounce"', mark: 'documented' },
    },
    {
      reply: /\breject[_ -]reason\W{1,6}invalid-sender\b/i,
      cause: 'sender_address_rejected',
      seen: { text: '"status":"rejected","reject_reason":"invalid-sender"', mark: 'documented' },
    },
    {
      reply:
        /\breject[_ -]reason\W{1,6}test-mode-limit\b|\breject_reason["']?\s?[:=]\s?["']?(?:rule|recipient-limit)\b/i,
      cause: 'sender_account_limited',
      seen: { text: '"status":"rejected","reject_reason":"test-mode-limit"', mark: 'documented' },
    },
    {
      reply: /\breject_reason["']?\s?[:=]\s?["']?invalid["']/i,
      cause: 'recipient_unknown',
      seen: { text: '"status":"invalid","reject_reason":"invalid"', mark: 'documented' },
    },
  ],
};
