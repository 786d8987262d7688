import type { Provider } from '../provider.ts';

/** AT&T's own servers, which still answer for some of its domains; Yahoo carries most of that mail since 2025. */
export const att: Provider = {
  id: 'att',
  name: 'AT&T',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:prodigy|att|sbcglobal|bellsouth)\.net$/,
  footprint: /\bdnsbl:(?:att)?rbl \d{3}|\batt\.net\/blocks\b|\babuse-att\.net\b|\bflph\d{3}\b/i,
  rules: [
    {
      reply: /\bdnsbl:(?:att)?rbl \d{3}/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'AT&T' },
      seen: {
        text: '553 5.3.0 flph832 DNSBL:ATTRBL 521< 203.0.113.9 >_is_blocked.__For_information_see_http://att.net/blocks',
        mark: 'made',
      },
    },
    {
      reply: /\bfix reverse dns for\b/i,
      cause: 'rdns_helo',
      seen: {
        text: '550 5.7.1 Connections not accepted from servers without a valid sender domain. Fix reverse DNS for 203.0.113.9',
        mark: 'verbatim',
      },
    },
  ],
};
