import type { Provider } from '../provider.ts';

/** Orange and Wanadoo, France: the number after `OFR` is the meaning, the words may be French. */
export const orange: Provider = {
  id: 'orange',
  name: 'Orange',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:orange|wanadoo)\.fr$/,
  footprint: /\bOFR\w{0,3}[_-]\d{3}\b/i,
  rules: [
    {
      reply: /\bOFR\w{0,3}[_-]?(?:101|102|103|510|999)\b/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 mwinf5c04 ME Client host blocked for spamming issues. OFR006_102 [102]',
        mark: 'made',
      },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?104\b/i,
      gate: /^4/,
      cause: 'rate_limited',
      seen: { text: '421 mwinf5c04 ME Too many connections, slow down. OFR004_104 [104]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?(?:305|402|421)\b/i,
      gate: /^5/,
      cause: 'sender_account_limited',
      seen: { text: '550 5.7.0 Authentication is needed. OFR_305 [305]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?401\b/i,
      gate: /^5/,
      cause: 'auth_spf',
      seen: { text: '550 5.7.0 SPF check failed. OFR_401 [401]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?(?:403|405|415)\b/i,
      gate: /^5/,
      cause: 'sender_address_rejected',
      seen: { text: '550 5.1.0 Sender address rejected. OFR_405 [405]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?416\b/i,
      gate: /^5/,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]',
        mark: 'made',
      },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?417\b/i,
      gate: /^5/,
      cause: 'mailbox_full',
      seen: {
        text: '552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]',
        mark: 'made',
      },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?(?:420|426)\b/i,
      gate: /^5/,
      cause: 'recipient_inactive',
      seen: { text: '550 5.5.0 Account is blocked. OFR_426 [426]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?505\b/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      seen: { text: '451 4.3.0 Try again later. OFR_505 [505]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?506\b/i,
      gate: /^5/,
      cause: 'spam_content',
      seen: { text: '550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]', mark: 'verbatim' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?514\b/i,
      gate: /^5/,
      cause: 'message_too_big',
      seen: { text: '552 5.3.4 Message too large. OFR_514 [514]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?517\b|mail rejected\. dmarc check failed/i,
      gate: /^5/,
      cause: 'auth_dmarc',
      seen: { text: '501 5.0.2 Mail rejected. DMARC check failed. OFR_517 [517]', mark: 'made' },
    },
    {
      reply: /\bOFR\w{0,3}[_-]?630\b/i,
      gate: /^5/,
      cause: 'policy_other',
      seen: { text: '550 5.7.1 Refused. OFR_630 [630]', mark: 'made' },
    },
  ],
};
