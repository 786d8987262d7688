import type { Provider } from '../provider.ts';

/** GMX, WEB.DE and IONOS run one mail system: their postmaster pages list the same sentences. */
export const gmx: Provider = {
  id: 'gmx',
  name: 'GMX, WEB.DE or IONOS',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:gmx\.(?:net|com|de|at|ch)|web\.de|1and1\.(?:com|de)|ionos\.\w{2,3}|kundenserver\.de)$/,
  footprint:
    /\bnemesis esmtp\b|\b(?:postmaster\.(?:gmx\.\w{2,3}|web\.de|1und1\.de)|www\.gmx\.(?:net|com)\/mail\/senderguidelines|postmaster\.ionos\.)/i,
  rules: [
    {
      reply: /due to spf policy/i,
      gate: /^5/,
      cause: 'auth_spf',
      seen: {
        text: '550 Reject due to SPF policy. The originating IP of the message is not permitted by the domain owner. For explanation visit https://postmaster.gmx.net/',
        mark: 'documented',
      },
    },
    {
      reply: /\bdmarc policy/i,
      gate: /^5/,
      cause: 'auth_dmarc',
      seen: {
        text: '550 Reject due to DMARC policy. For explanation visit https://postmaster.gmx.net/',
        mark: 'made',
      },
    },
    {
      reply: /due to policy restrictions/i,
      gate: /^5/,
      cause: 'policy_other',
      seen: {
        text: '554 Transaction failed. Reject due to policy restrictions. For explanation visit https://postmaster.gmx.net/',
        mark: 'documented',
      },
    },
    {
      reply: /bad dns ptr resource record/i,
      gate: /^5/,
      cause: 'rdns_helo',
      seen: {
        text: '554 gmx.net (mxgmx017) Nemesis ESMTP Service not available. No SMTP service. Bad DNS PTR resource record.',
        mark: 'documented',
      },
    },
    {
      reply: /ip address is (?:black|block) ?listed|no smtp service/i,
      gate: /^5/,
      cause: 'ip_blocklisted',
      seen: {
        text: '554 gmx.net (mxgmx017) Nemesis ESMTP Service not available. No SMTP service. IP address is block listed.',
        mark: 'documented',
      },
    },
    {
      reply: /invalid dns (?:mx|a)\b/i,
      gate: /^5/,
      cause: 'sender_address_rejected',
      seen: {
        text: '550 Requested action not taken: mailbox unavailable. Invalid DNS MX or A/AAAA resource record.',
        mark: 'documented',
      },
    },
    {
      reply: /quota exceeded|exceeded storage allocation/i,
      cause: 'mailbox_full',
      seen: {
        text: '552 Requested mail action aborted: exceeded storage allocation. Quota exceeded.',
        mark: 'documented',
      },
    },
    {
      reply: /size limit exceeded/i,
      cause: 'message_too_big',
      seen: { text: '552 Requested mail action aborted. Mail size limit exceeded.', mark: 'documented' },
    },
    {
      reply: /mailbox unavailable/i,
      gate: /^5/,
      cause: 'recipient_unknown',
      seen: {
        text: '550 Requested action not taken: mailbox unavailable. For explanation visit https://postmaster.gmx.net/',
        mark: 'documented',
      },
    },
  ],
};
