import type { Provider } from '../provider.ts';

/** Infomaniak, Switzerland: OpenDMARC and Postfix, whose sentences other hosts use as well. */
export const infomaniak: Provider = {
  id: 'infomaniak',
  name: 'Infomaniak',
  kind: 'receiver',
  hosts: /(?:^|\.)infomaniak\.(?:ch|com)$/,
  footprint: undefined,
  rules: [
    {
      reply: /\brejected by dmarc policy for\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '550 5.7.1 rejected by DMARC policy for example.net', mark: 'verbatim' },
    },
    {
      // A receiver that cannot find a domain and says 450 has asked for the sender's, unless it names the recipient (Postfix).
      reply: /(?<!\brecipient address rejected: )\bdomain not found\b/i,
      gate: /^450$/,
      cause: 'sender_address_rejected',
      seen: {
        text: '450 4.1.8 <ada@example.org>: Sender address rejected: Domain not found',
        mark: 'verbatim',
      },
    },
  ],
};
