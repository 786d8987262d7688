import type { Provider } from '../provider.ts';

/** ImprovMX, forwards mail: the last digit after `5.9.` is the meaning (its guide "Error codes"). */
export const improvmx: Provider = {
  id: 'improvmx',
  name: 'ImprovMX',
  kind: 'receiver',
  hosts: /(?:^|\.)improvmx\.com$/,
  footprint: /#id-5\.9\.\d\b|\bimprovmx\.com\b/i,
  rules: [
    {
      reply: /#id-5\.9\.4\b/i,
      cause: 'greylist_temporary',
      seen: { text: '450 The anti-spam check failed, please retry (#ID-5.9.4)', mark: 'documented' },
    },
    {
      reply: /#id-5\.9\.[01]\b/i,
      cause: 'mail_loop_routing',
      seen: { text: '551 Loop detected (#ID-5.9.0)', mark: 'documented' },
    },
    {
      reply: /#id-5\.9\.2\b/i,
      cause: 'relay_denied',
      isDoubtful: true,
      seen: { text: '551 Domain not found (#ID-5.9.2)', mark: 'documented' },
    },
    {
      reply: /#id-5\.9\.[35]\b/i,
      cause: 'recipient_server_error',
      seen: { text: '551 The forwarding address cannot be read (#ID-5.9.5)', mark: 'documented' },
    },
    {
      // "User not local" (RFC 5321 §4.2.3): the domain that is not found there is the recipient's.
      reply: /\bdomain not found\b/i,
      gate: /^551$/,
      cause: 'relay_denied',
      isDoubtful: true,
      seen: { text: '551 Domain not found', mark: 'documented' },
    },
    {
      reply: /\bmessage considered as spam\b/i,
      cause: 'spam_content',
      seen: { text: '550 Message considered as spam', mark: 'documented' },
    },
    {
      reply: /\bvery low reputation of the sending domain\b/i,
      isOwnOnly: true,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus DBL', what: 'domain' },
      seen: { text: '551 Very low reputation of the sending domain', mark: 'documented' },
    },
    {
      reply: /\bloop detected\b/i,
      isOwnOnly: true,
      cause: 'mail_loop_routing',
      seen: { text: '551 Loop detected', mark: 'documented' },
    },
  ],
};
