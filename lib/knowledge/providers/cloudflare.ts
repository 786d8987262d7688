import type { Provider } from '../provider.ts';

/** Cloudflare Email Routing: forwards mail, enforces DMARC and passes on what the mailbox behind it answers (its page "Postmaster"). */
export const cloudflare: Provider = {
  id: 'cloudflare',
  name: 'Cloudflare Email Routing',
  kind: 'receiver',
  hosts: /(?:^|\.)mx\.cloudflare\.net$/,
  footprint: /\bupstream error, please check\b|\bdevelopers\.cloudflare\.com\/email/i,
  rules: [
    {
      reply: /\bupstream error, please check\b/i,
      cause: 'recipient_server_error',
      help: 'cloudflare-postmaster',
      seen: {
        text: '421 4.3.0 Upstream error, please check https://developers.cloudflare.com/email-routing/postmaster for possible reasons why.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bfound on one or more dnsbls\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '554 203.0.113.9 found on one or more DNSBLs', mark: 'documented' },
    },
    {
      reply: /dmarc|\bunauthenticated\b/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      isDoubtful: true,
      help: 'cloudflare-postmaster',
      seen: { text: '550 5.7.26 Unauthenticated email from example.org is not accepted', mark: 'made' },
    },
  ],
};
