import type { Provider } from '../provider.ts';

/** Forward Email, forwards mail: its replies are plain sentences, which the general rules read. */
export const forwardemail: Provider = {
  id: 'forwardemail',
  name: 'Forward Email',
  kind: 'receiver',
  hosts: /(?:^|\.)forwardemail\.net$/,
  footprint: /\bforwardemail\.net\b/i,
  rules: [
    {
      reply: /\bfailed dmarc validation and is rejected\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: {
        text: "550 The email sent has failed DMARC validation and is rejected due to the domain's DMARC policy",
        mark: 'verbatim',
      },
    },
  ],
};
