import type { Provider } from '../provider.ts';

const suppressed = { kind: 'policy', id: 'suppression-list' } as const;

/** Amazon SES: its own replies to the one who sends, and the bounce types of its notifications. */
export const ses: Provider = {
  id: 'ses',
  name: 'Amazon SES',
  kind: 'sending-service',
  hosts: /(?:^|\.)(?:amazonses\.com|email-smtp(?:-fips)?\.[a-z0-9-]{4,20}\.amazonaws\.com)$/,
  footprint:
    /\bamazon ses\b|\bemail address is not verified\. the following identities failed|\bOnAccountSuppressionList\b/i,
  rules: [
    {
      reply:
        /\bamazon ses (?:has suppressed|did not send)\b|\bOnAccountSuppressionList\b|\bbounceSubType\W{1,6}Suppressed\b/i,
      cause: 'recipient_inactive',
      adds: suppressed,
      help: 'ses-errors',
      seen: {
        text: '550 5.1.1 Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bemail address is not verified\b|\bidentities failed the check in region\b/i,
      cause: 'sender_account_limited',
      help: 'ses-errors',
      seen: {
        text: '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: ada@example.org',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bsending (?:is )?paused for this account\b/i,
      cause: 'sender_account_limited',
      help: 'ses-errors',
      seen: { text: '554 Message rejected: Sending paused for this account.', mark: 'documented' },
    },
    {
      reply: /\bdaily message quota exceeded\b/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'ses-errors',
      seen: { text: '454 Throttling failure: Daily message quota exceeded.', mark: 'documented' },
    },
    {
      reply: /\bmaximum sending rate exceeded\b/i,
      cause: 'rate_limited',
      help: 'ses-errors',
      seen: { text: '454 Throttling failure: Maximum sending rate exceeded.', mark: 'documented' },
    },
    {
      reply: /\bbounceSubType\W{1,6}MailboxFull\b/i,
      cause: 'mailbox_full',
      help: 'ses-errors',
      seen: { text: '"bounceType":"Transient","bounceSubType":"MailboxFull"', mark: 'documented' },
    },
    {
      reply: /\bbounceSubType\W{1,6}MessageTooLarge\b/i,
      cause: 'message_too_big',
      help: 'ses-errors',
      seen: { text: '"bounceType":"Transient","bounceSubType":"MessageTooLarge"', mark: 'documented' },
    },
    {
      reply: /\bbounceSubType\W{1,6}ContentRejected\b/i,
      cause: 'spam_content',
      help: 'ses-errors',
      seen: { text: '"bounceType":"Transient","bounceSubType":"ContentRejected"', mark: 'documented' },
    },
    {
      reply: /\bbounceSubType\W{1,6}AttachmentRejected\b/i,
      cause: 'malware_or_attachment',
      help: 'ses-errors',
      seen: { text: '"bounceType":"Transient","bounceSubType":"AttachmentRejected"', mark: 'documented' },
    },
    {
      reply: /\bbounceSubType\W{1,6}NoEmail\b/i,
      cause: 'recipient_unknown',
      help: 'ses-errors',
      seen: { text: '"bounceType":"Permanent","bounceSubType":"NoEmail"', mark: 'documented' },
    },
  ],
};
