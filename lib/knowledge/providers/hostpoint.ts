import type { Provider } from '../provider.ts';

/** Hostpoint, Switzerland, and the hosts that run Exim with cPanel: the same sentences. */
export const hostpoint: Provider = {
  id: 'hostpoint',
  name: 'Hostpoint',
  kind: 'receiver',
  hosts: /(?:^|\.)hostpoint\.ch$/,
  footprint: undefined,
  rules: [
    {
      reply:
        /\bspf-?check failed\b|\bdoesn['’]?t allow sending mails from\b|(?<!\b(?:account|address|sender|user|you) )\bis not allowed to send mail from\b|\bplease see https?:\/\/www\.open-?spf/i,
      gate: /^5/,
      cause: 'auth_spf',
      seen: {
        text: '550 SPF-check failed: 203.0.113.9 is not allowed to send mail from example.org. Please see http://www.openspf.org/Why',
        mark: 'documented',
      },
    },
  ],
};
