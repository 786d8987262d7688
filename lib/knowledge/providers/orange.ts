import type { Provider } from '../provider.ts';

/** Orange and Wanadoo, France: the last three digits after `OFR` are the meaning, the words may be French. */
export const orange: Provider = {
  id: 'orange',
  name: 'Orange',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:orange|wanadoo)\.fr$/,
  footprint: /\bOFR\d{0,3}[_-]?\d{3}\b/i,
  rules: [
    {
      reply: /\bOFR\d{0,3}[_-]?101\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'spamhaus-check',
      seen: { text: '554 OFR_101', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?102\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: {
        text: '550 mwinf5c04 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues. OFR006_102 Ref http://csi.cloudmark.com/reset-request/?ip=203.0.113.9 [102]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?(?:103|107|108|510|999)\b(?!-\d)/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      seen: {
        text: '421 mwinf5c77 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_999 [999]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?104\b(?!-\d)/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      seen: { text: '421 OFR_104', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?(?:305|402)\b(?!-\d)/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      seen: { text: '550 OFR_305', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?(?:304|401)\b(?!-\d)/i,
      cause: 'auth_spf',
      seen: {
        text: '550 5.7.0 Emetteur invalide. Veuillez verifier la configuration SPF/DNS de votre nom de domaine. Invalid Sender. SPF check failed, please verify the SPF/DNS configuration for your domain name. OFR004_304 [304]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?(?:403|405|415)\b(?!-\d)/i,
      cause: 'sender_address_rejected',
      seen: { text: '550 OFR_403', mark: 'made' },
    },
    {
      // The words are plain; the numbers were given anew over the years.
      reply: /\bdestinataire (?:est )?suspendu/i,
      cause: 'recipient_inactive',
      seen: { text: '550 5.2.1 Adresse d au moins un destinataire suspendue. OFR_417 [417]', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?416\b(?!-\d)/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?417\b(?!-\d)/i,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      seen: { text: '552 OFR_417', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?42[06]\b(?!-\d)/i,
      cause: 'recipient_inactive',
      seen: { text: '550 OFR_420', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?421\b(?!-\d)/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      seen: { text: '550 OFR_421', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?505\b(?!-\d)/i,
      cause: 'greylist_temporary',
      seen: {
        text: '421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?506\b(?!-\d)/i,
      cause: 'spam_content',
      isDoubtful: true,
      seen: { text: '550 OFR_506', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?514\b(?!-\d)/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      seen: { text: '552 OFR_514', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?517\b(?!-\d)/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '571 OFR_517', mark: 'made' },
    },
    {
      reply: /\bOFR\d{0,3}[_-]?630\b(?!-\d)/i,
      cause: 'policy_other',
      seen: { text: '550 OFR_630', mark: 'made' },
    },
    {
      reply: /\bmail rejected\. dmarc check failed\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: { text: '501 5.0.2 Mail rejected. DMARC check failed.', mark: 'documented' },
    },
  ],
};
