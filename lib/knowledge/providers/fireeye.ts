import type { Provider } from '../provider.ts';

/** Trellix (FireEye) Email Threat Prevention, a filter before other mail systems: the number after `ETP` is the meaning. */
export const fireeye: Provider = {
  id: 'fireeye',
  name: 'Trellix (FireEye)',
  kind: 'receiver',
  hosts: /(?:^|\.)fireeyecloud\.com$/,
  footprint: /\bETP\d{3}\b/,
  rules: [
    {
      reply: /\betp205\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '550 5.7.26 <bob@example.com>: ETP205 DMARC Failure for domain', mark: 'verbatim' },
    },
  ],
};
