import type { Provider } from '../provider.ts';

/** SendGrid (Twilio): its own replies to the one who sends, and the reasons of "dropped" mails. */
export const sendgrid: Provider = {
  id: 'sendgrid',
  name: 'SendGrid',
  kind: 'sending-service',
  hosts: /(?:^|\.)sendgrid\.(?:net|com)$/,
  footprint: /\bverified sender identity\b|\bsendgrid\.com\/docs\b|\binvalid smtpapi header\b/i,
  rules: [
    {
      reply: /\bdoes not match a verified sender identity\b/i,
      cause: 'sender_account_limited',
      help: 'sendgrid-sender-identity',
      seen: {
        text: '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender Identity requirements',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bunauthenticated senders not allowed\b/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      seen: { text: '550 Unauthenticated senders not allowed', mark: 'verbatim' },
    },
    {
      reply: /\bmaximum credits exceeded\b/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      seen: { text: '451 Authentication failed: Maximum credits exceeded', mark: 'verbatim' },
    },
    {
      reply:
        /\b(?:drop(?:ped|s)?|reason)\W{1,6}(?:reason\W{1,6})?(?:bounced|unsubscribed|spam reporting) address\b/i,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      help: 'sendgrid-events',
      seen: { text: '"event":"dropped","reason":"Bounced Address"', mark: 'verbatim' },
    },
    {
      reply: /\binvalid smtpapi header\b/i,
      cause: 'malformed_message',
      help: 'sendgrid-events',
      seen: { text: '"event":"dropped","reason":"Invalid SMTPAPI header"', mark: 'documented' },
    },
    {
      reply: /\brecipient list over package quota\b/i,
      cause: 'sender_account_limited',
      help: 'sendgrid-events',
      seen: { text: '"event":"dropped","reason":"Recipient List over Package Quota"', mark: 'documented' },
    },
    {
      reply: /\breason\W{1,6}spam content\b/i,
      cause: 'spam_content',
      help: 'sendgrid-events',
      seen: { text: '"event":"dropped","reason":"Spam Content"', mark: 'documented' },
    },
    {
      reply: /\bdropped\W{1,6}reason\W{1,6}invalid\b|\breason\W{1,6}invalid\W{1,6}event\W{1,6}dropped\b/i,
      cause: 'recipient_unknown',
      help: 'sendgrid-events',
      seen: { text: '"reason":"Invalid","event":"dropped"', mark: 'verbatim' },
    },
  ],
};
