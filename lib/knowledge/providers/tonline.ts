import type { Provider } from '../provider.ts';

/** T-Online, Germany: it refuses every server that it does not know. */
export const tonline: Provider = {
  id: 'tonline',
  name: 'T-Online',
  kind: 'receiver',
  hosts: /(?:^|\.)t-online\.de$/,
  footprint: /tosa@rx\.t-online\.de/i,
  rules: [
    {
      reply: /\bip=[0-9a-f.:]{3,45} - |tosa@rx\.t-online\.de/i,
      gate: /^[45]/,
      cause: 'ip_blocklisted',
      seen: {
        text: '554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
        mark: 'verbatim',
      },
    },
    {
      reply: /due to spam or virus classification/i,
      cause: 'spam_content',
      seen: {
        text: '550 5.7.0 Message considered as spam or virus: rejected due to spam or virus classification',
        mark: 'made',
      },
    },
  ],
};
