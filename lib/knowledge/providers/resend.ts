import type { Provider } from '../provider.ts';

/** Resend: the message of its bounce events, and its refusals to send. */
export const resend: Provider = {
  id: 'resend',
  name: 'Resend',
  kind: 'sending-service',
  hosts: undefined,
  footprint: /\bresend\.com\/domains\b|\bon the suppression list because it has a recent history\b/i,
  rules: [
    {
      reply:
        /\bon the suppression list because it has a recent history\b|\bsubType\W{1,6}(?:Suppressed|OnAccountSuppressionList)\b/i,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      help: 'resend-bounces',
      seen: {
        text: "The recipient's email address is on the suppression list because it has a recent history of producing hard bounces.",
        mark: 'documented',
      },
    },
    {
      reply:
        /\bdomain is not verified\. please,? add and verify your domain\b|\byou can only send testing emails to your own email address\b/i,
      cause: 'sender_account_limited',
      seen: {
        text: 'The example.org domain is not verified. Please, add and verify your domain on https://resend.com/domains',
        mark: 'verbatim',
      },
    },
  ],
};
