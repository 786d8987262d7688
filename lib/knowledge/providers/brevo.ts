import type { Provider } from '../provider.ts';

/** Brevo (once Sendinblue): its refusals to send and the names of its events. */
export const brevo: Provider = {
  id: 'brevo',
  name: 'Brevo',
  kind: 'sending-service',
  hosts: /(?:^|\.)(?:brevo|sendinblue|smtp-brevo)\.com$/,
  footprint:
    /\bsending has been rejected because the sender you used\b|\bthe sender you used \S{1,255} is not valid\b/i,
  rules: [
    {
      reply:
        /\bsending has been rejected because the sender you used\b|\bthe sender you used \S{1,255} is not valid\b/i,
      cause: 'sender_account_limited',
      seen: {
        text: 'Sending has been rejected because the sender you used ada@example.org is not valid. Validate your sender or authenticate your domain.',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /["']event["']\s?:\s?["'](?:blocked|unsubscribed|complaint)["']|\bblocked : due to (?:blacklist|unsubscribed) user\b/i,
      cause: 'recipient_inactive',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'suppression-list' },
      seen: { text: '"event":"blocked","reason":"blocked : due to blacklist user"', mark: 'made' },
    },
    {
      reply: /["']event["']\s?:\s?["'](?:invalid_email|invalid)["']/i,
      cause: 'recipient_unknown',
      isDoubtful: true,
      seen: { text: '"event":"invalid_email"', mark: 'documented' },
    },
  ],
};
