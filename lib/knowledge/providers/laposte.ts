import type { Provider } from '../provider.ts';

/** Laposte.net, France: the last three digits after `LPN` are the meaning. */
export const laposte: Provider = {
  id: 'laposte',
  name: 'Laposte.net',
  kind: 'receiver',
  hosts: /(?:^|\.)laposte\.net$/,
  footprint: /\bLPN\d{0,3}[_-]\d{3}\b/i,
  rules: [
    {
      reply: /\bLPN\d{0,3}[_-]?(?:101|102|103|510|999)\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '550 5.5.0 Service refused. Please try later. LPN007_510', mark: 'documented' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?104\b/i,
      gate: /^4/,
      cause: 'rate_limited',
      seen: { text: '421 4.7.0 Too many connections. LPN007_104', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:305|402|421)\b/i,
      gate: /^5/,
      cause: 'sender_account_limited',
      seen: { text: '550 5.7.0 Sender must log in. LPN007_305', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?401\b/i,
      gate: /^5/,
      cause: 'auth_spf',
      seen: { text: '550 5.5.0 SPF: 203.0.113.9 is not allowed. LPN007_401', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:403|405|415)\b/i,
      gate: /^5/,
      cause: 'sender_address_rejected',
      seen: { text: '501 5.1.0 Sender rejected. LPN105_405', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?416\b/i,
      gate: /^5/,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.1 Adresse inconnue. Unknown address. LPN007_416', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?417\b/i,
      gate: /^5/,
      cause: 'mailbox_full',
      seen: { text: '552 5.1.1 Recipient overquota. LPN007_417', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:420|426)\b/i,
      gate: /^5/,
      cause: 'recipient_inactive',
      seen: {
        text: '550 5.5.0 Le compte du destinataire est bloque. The recipient account is blocked. LPN007_426',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?505\b/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      seen: { text: '421 4.3.0 Try later. LPN007_505', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?506\b/i,
      gate: /^5/,
      cause: 'spam_content',
      seen: { text: '550 5.2.0 Mail rejected. LPN007_506', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?514\b/i,
      gate: /^5/,
      cause: 'message_too_big',
      seen: { text: '552 5.3.4 Message too large. LPN007_514', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?517\b/i,
      gate: /^5/,
      cause: 'auth_dmarc',
      seen: { text: '571 5.7.1 Message refused, DMARC verification Failed. LPN007_517', mark: 'verbatim' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?630\b/i,
      gate: /^5/,
      cause: 'policy_other',
      seen: { text: '550 5.7.1 Refused. LPN007_630', mark: 'made' },
    },
  ],
};
