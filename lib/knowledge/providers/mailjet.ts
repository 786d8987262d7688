import type { Provider } from '../provider.ts';

/** Mailjet: the errors of its events, told only beside `error_related_to`. */
export const mailjet: Provider = {
  id: 'mailjet',
  name: 'Mailjet',
  kind: 'sending-service',
  hosts: /(?:^|\.)mailjet\.com$/,
  footprint: /\berror_related_to\b/i,
  rules: [
    {
      reply: /\berror\W{1,5}(?:preblocked|spam reporter|mailbox inactive|duplicate in campaign)\b/i,
      isOwnOnly: true,
      cause: 'recipient_inactive',
      adds: { kind: 'policy', id: 'suppression-list' },
      seen: { text: '"error_related_to":"mailjet","error":"preblocked"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}(?:user unknown|typofix)\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '"error_related_to":"recipient","error":"user unknown"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}quota exceeded\b/i,
      isOwnOnly: true,
      cause: 'mailbox_full',
      seen: { text: '"error_related_to":"recipient","error":"quota exceeded"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}invalid domain\b/i,
      isOwnOnly: true,
      cause: 'domain_not_found',
      seen: { text: '"error_related_to":"domain","error":"invalid domain"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}no mail host\b/i,
      isOwnOnly: true,
      cause: 'domain_no_mail',
      seen: { text: '"error_related_to":"domain","error":"no mail host"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}relay\/access denied\b/i,
      isOwnOnly: true,
      cause: 'relay_denied',
      seen: { text: '"error_related_to":"domain","error":"relay/access denied"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}greylisted\b/i,
      isOwnOnly: true,
      cause: 'greylist_temporary',
      seen: { text: '"error_related_to":"domain","error":"greylisted"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}blacklisted\b/i,
      isOwnOnly: true,
      cause: 'ip_blocklisted',
      seen: { text: '"error_related_to":"spam","error":"blacklisted"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}content blocked\b/i,
      isOwnOnly: true,
      cause: 'spam_content',
      seen: { text: '"error_related_to":"content","error":"content blocked"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}sender blocked\b/i,
      isOwnOnly: true,
      cause: 'sender_address_rejected',
      seen: { text: '"error_related_to":"spam","error":"sender blocked"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}policy issue\b/i,
      isOwnOnly: true,
      cause: 'policy_other',
      seen: { text: '"error_related_to":"spam","error":"policy issue"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}(?:bad or empty template|error in template language)\b/i,
      isOwnOnly: true,
      cause: 'malformed_message',
      seen: { text: '"error_related_to":"content","error":"bad or empty template"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}connection issue\b/i,
      isOwnOnly: true,
      cause: 'server_unreachable',
      seen: { text: '"error_related_to":"system","error":"connection issue"', mark: 'documented' },
    },
    {
      reply: /\berror\W{1,5}(?:system|protocol) issue\b/i,
      isOwnOnly: true,
      cause: 'recipient_server_error',
      seen: { text: '"error_related_to":"system","error":"system issue"', mark: 'documented' },
    },
  ],
};
