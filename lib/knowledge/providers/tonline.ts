import type { Provider } from '../provider.ts';

/** T-Online, Germany: it refuses every server that it does not know, and names an address to write to. */
export const tonline: Provider = {
  id: 'tonline',
  name: 'T-Online',
  kind: 'receiver',
  hosts: /(?:^|\.)t-online\.de$/,
  footprint: /@rx\.t-online\.de\b/i,
  rules: [
    {
      reply: /\bip=\S{1,120} - (?:a problem occurred|none\/bad reputation|dial-?up|no\/bad)/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'unknown-server' },
      help: 'tonline-postmaster',
      seen: {
        text: '554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
        mark: 'verbatim',
      },
    },
    {
      reply: /\brejected due to spam or virus classification\b/i,
      cause: 'spam_content',
      help: 'tonline-postmaster',
      seen: {
        text: '550 5.7.0 Message considered as spam or virus: rejected due to spam or virus classification',
        mark: 'made',
      },
    },
    {
      // The address to write to may be all that is left of the sentence.
      reply: /\btosa@rx\.t-online\.de\b/i,
      isContact: true,
      isOwnOnly: true,
      gate: /^554$/,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'unknown-server' },
      help: 'tonline-postmaster',
      seen: { text: '554 Contact tosa@rx.t-online.de', mark: 'made' },
    },
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 5.7.0 Message failed DMARC', mark: 'made' },
    },
  ],
};
