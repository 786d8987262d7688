import type { Provider } from '../provider.ts';

const suppressed = { kind: 'policy', id: 'suppression-list' } as const;

/** Mailgun: codes of its own (605, 606, 607), which are no replies of a mail server, and its refusals to send. */
export const mailgun: Provider = {
  id: 'mailgun',
  name: 'Mailgun',
  kind: 'sending-service',
  hosts: /(?:^|\.)mailgun\.(?:org|net|co|com)$/,
  footprint:
    /\bsuppress-(?:bounce|complaint|unsubscribe)\b|\bnot delivering to (?:previously bounced|unsubscribed) address/i,
  rules: [
    {
      reply:
        /\bnot delivering to (?:previously bounced address|unsubscribed address|a user who marked your messages as spam)\b|\bsuppress-(?:bounce|complaint|unsubscribe)\b/i,
      cause: 'recipient_inactive',
      adds: suppressed,
      seen: {
        text: '"code": 605, "description": "Not delivering to previously bounced address", "reason": "suppress-bounce"',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bdomain \S{1,253} is not allowed to send: |\bsandbox subdomains are for test purposes only\b/i,
      cause: 'sender_account_limited',
      seen: {
        text: '403 Domain example.org is not allowed to send: The domain is unverified and requires DNS configuration',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bcode\W{1,6}498\b.{0,60}\bno mx for\b|^\W{0,3}498\b.{0,20}\bno mx for\b/i,
      cause: 'domain_no_mail',
      seen: { text: '498 No MX for example.com', mark: 'made' },
    },
    {
      reply: /\bcode\W{1,6}602\b.{0,60}\btoo old\b/i,
      cause: 'server_unreachable',
      seen: { text: '"code": 602, "description": "", "message": "Too old"', mark: 'made' },
    },
  ],
};
