import type { Provider } from '../provider.ts';

/** Proton Mail: only general wordings are known of it. */
export const proton: Provider = {
  id: 'proton',
  name: 'Proton Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:protonmail\.ch|proton\.me)$/,
  footprint: undefined,
  rules: [
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 5.7.1 Message failed DMARC', mark: 'made' },
    },
    {
      reply: /\brejected by spam filter\b/i,
      isOwnOnly: true,
      cause: 'spam_content',
      seen: { text: '550 5.7.1 Message rejected by spam filter', mark: 'documented' },
    },
  ],
};
