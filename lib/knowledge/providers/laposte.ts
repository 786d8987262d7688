import type { Provider } from '../provider.ts';

/** Laposte.net, France: the last three digits after `LPN` are the meaning, the words are in two languages. */
export const laposte: Provider = {
  id: 'laposte',
  name: 'Laposte.net',
  kind: 'receiver',
  hosts: /(?:^|\.)laposte\.net$/,
  footprint: /\bLPN\d{0,3}[_-]?\d{3}\b/i,
  rules: [
    {
      reply: /\bLPN\d{0,3}[_-]?101\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'spamhaus-check',
      seen: { text: '554 LPN_101', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?102\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: { text: '550 LPN_102', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:103|107|108|510|999)\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      seen: {
        text: '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN001_108',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?104\b(?!-\d)/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      seen: { text: '421 LPN_104', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:305|402)\b(?!-\d)/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      seen: { text: '550 LPN_305', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:304|401)\b(?!-\d)/i,
      cause: 'auth_spf',
      seen: { text: '550 5.5.0 SPF: 203.0.113.9 is not allowed to send mail. LPN004_401', mark: 'verbatim' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?(?:403|405|415)\b(?!-\d)/i,
      cause: 'sender_address_rejected',
      seen: { text: '550 LPN_403', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?416\b(?!-\d)/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.5.0 Adresse destinataire invalide. Invalid recipient. LPN007_416',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?417\b(?!-\d)/i,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      seen: { text: '552 LPN_417', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?42[06]\b(?!-\d)/i,
      cause: 'recipient_inactive',
      seen: {
        text: '550 5.5.0 Le compte du destinataire est bloque. The recipient account is blocked. LPN007_426',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?421\b(?!-\d)/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      seen: { text: '550 LPN_421', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?505\b(?!-\d)/i,
      cause: 'greylist_temporary',
      seen: { text: '421 LPN_505', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?506\b(?!-\d)/i,
      cause: 'spam_content',
      isDoubtful: true,
      seen: { text: '550 LPN_506', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?514\b(?!-\d)/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      seen: { text: '552 LPN_514', mark: 'made' },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?517\b(?!-\d)/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: {
        text: '571 5.7.1 Message refused, DMARC verification Failed - Message refuse, verification DMARC en echec LPN007_517',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bLPN\d{0,3}[_-]?630\b(?!-\d)/i,
      cause: 'policy_other',
      seen: { text: '550 LPN_630', mark: 'made' },
    },
    {
      reply: /\bdmarc verification failed\b|\bverification dmarc en echec\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '571 5.7.1 Message refused, DMARC verification Failed', mark: 'verbatim' },
    },
  ],
};
