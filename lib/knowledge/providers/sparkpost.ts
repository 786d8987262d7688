import type { CauseId } from '../causes.ts';
import type { Provider, Rule } from '../provider.ts';

/** SparkPost (Bird): what it answers itself (marked `[internal]`) and its bounce classes, numbers that say nothing elsewhere. */
export const sparkpost: Provider = {
  id: 'sparkpost',
  name: 'SparkPost',
  kind: 'sending-service',
  hosts: /(?:^|\.)(?:sparkpost|sparkpostmail\d?)\.com$/,
  footprint: /\bbounce_class\W{1,5}\d{1,3}\b|\bunconfigured sending domain\b/i,
  rules: [
    {
      reply: /\brecipient address suppressed due to (?:customer|system) policy\b|\bsmart send suppression\b/i,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      help: 'sparkpost-bounces',
      seen: {
        text: '554 5.7.1 recipient address suppressed due to customer policy',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bunconfigured sending domain\b/i,
      cause: 'sender_account_limited',
      seen: { text: '550 5.7.1 relaying denied: Unconfigured Sending Domain <example.org>', mark: 'made' },
    },
    {
      reply: /\[internal\] (?:no mx or a for domain|domain lookup failed)/i,
      cause: 'domain_not_found',
      seen: { text: '454 4.4.4 [internal] no MX or A for domain', mark: 'verbatim' },
    },
    {
      reply: /\[internal\] (?:exceeded max time without delivery|message timeout)/i,
      cause: 'server_unreachable',
      seen: { text: '554 5.4.7 [internal] exceeded max time without delivery', mark: 'verbatim' },
    },
    {
      reply: /\[internal\] sending ip temporarily suspended\b/i,
      cause: 'greylist_temporary',
      seen: { text: '451 4.3.0 [internal] Sending IP temporarily suspended', mark: 'verbatim' },
    },
    ...classes([
      ['10', 'recipient_unknown'],
      ['21', 'domain_not_found'],
      ['22', 'mailbox_full'],
      ['23', 'message_too_big'],
      ['24', 'server_unreachable'],
      ['25', 'sender_account_limited'],
      ['26', 'recipient_inactive'],
      ['5[01]', 'ip_blocklisted'],
      ['52', 'spam_content'],
      ['53', 'malware_or_attachment'],
      ['54', 'relay_denied'],
      ['70', 'greylist_temporary'],
      ['90', 'recipient_inactive'],
    ]),
  ],
};

/** Bounce classes whose cause follows from the number alone. */
function classes(rows: readonly (readonly [digits: string, cause: CauseId])[]): readonly Rule[] {
  return rows.map(([digits, cause]) => ({
    reply: new RegExp(String.raw`\bbounce_class\W{1,5}${digits}\b`, 'i'),
    cause,
    help: 'sparkpost-bounces',
    seen: { text: `"bounce_class": "${digits.replace(/\[(\d)\d\]/, '$1')}"`, mark: 'documented' },
  }));
}
