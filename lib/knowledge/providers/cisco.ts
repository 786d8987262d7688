import type { Provider } from '../provider.ts';

/** Cisco Secure Email (IronPort), a filter before other mail systems: its own machines often stand under the recipient's name. */
export const cisco: Provider = {
  id: 'cisco',
  name: 'Cisco Secure Email',
  kind: 'receiver',
  hosts: /(?:^|\.)iphmx\.com$/,
  footprint:
    /\bdue to the sending mta['’]?s poor reputation|\baccess to (?:submit messages to )?this e?-?mail system has been rejected|\b(?:dmarc|dkim) unauthenticated mail is prohibited|\bspf unauthorized mail is prohibited/i,
  rules: [
    {
      reply: /\bdmarc unauthenticated mail is prohibited\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '550 5.7.1 DMARC unauthenticated mail is prohibited.', mark: 'documented' },
    },
    {
      reply: /\bspf unauthorized mail is prohibited\b/i,
      cause: 'auth_spf',
      seen: { text: '550 5.7.1 SPF unauthorized mail is prohibited.', mark: 'verbatim' },
    },
    {
      reply: /\bdkim unauthenticated mail is prohibited\b/i,
      cause: 'auth_dkim',
      seen: { text: '550 5.7.1 DKIM unauthenticated mail is prohibited.', mark: 'made' },
    },
    {
      reply:
        /\bdue to the sending mta['’]?s poor reputation|\baccess to (?:submit messages to )?this e?-?mail system has been rejected/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cisco Talos' },
      seen: {
        text: "554 mx.example.com Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
        mark: 'verbatim',
      },
    },
    {
      reply: /\b5\.1\.0 address rejected\b/i,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.0 Address rejected.', mark: 'verbatim' },
    },
  ],
};
