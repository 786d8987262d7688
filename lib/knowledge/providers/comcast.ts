import type { Provider } from '../provider.ts';

/** Comcast (Xfinity), United States: the letters and digits behind `#` are the meaning, those of `BL` bit by bit. */
export const comcast: Provider = {
  id: 'comcast',
  name: 'Comcast',
  kind: 'receiver',
  hosts: /(?:^|\.)comcast\.net$/,
  footprint: /\bpostmaster\.comcast\.net\b|#(?:BL|DM|ES|RL)\d{3,8}\b|\bcomcast block for spam\b/i,
  rules: [
    {
      reply: /\bmessage rejected due to dmarc\b|#DM0\d{2,7}\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      help: 'comcast-smtp-errors',
      seen: {
        text: '550 5.2.0 meQj1n01053u42A0HeQj3v Message rejected due to DMARC. Please see http://postmaster.comcast.net/smtp-error-codes.php#DM000001',
        mark: 'verbatim',
      },
    },
    {
      reply: /#BL(?:006|[01]{5}1)\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus ZEN' },
      help: 'spamhaus-check',
      seen: {
        text: '554 203.0.113.9 found on one or more DNSBLs, see http://postmaster.comcast.net/smtp-error-codes.php#BL000001',
        mark: 'documented',
      },
    },
    {
      reply: /#BL(?:007|[01]{4}1[01])\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: {
        text: '554 203.0.113.9 found on one or more DNSBLs, see http://postmaster.comcast.net/smtp-error-codes.php#BL000010',
        mark: 'documented',
      },
    },
    {
      reply: /#BL[01]{3}1[01]{2}\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'SenderScore' },
      help: 'comcast-smtp-errors',
      seen: {
        text: '554 203.0.113.9 found on one or more DNSBLs, see http://postmaster.comcast.net/smtp-error-codes.php#BL000100',
        mark: 'documented',
      },
    },
    {
      reply: /#ES0{4}[01]{2}\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'policy', id: 'dynamic-address' },
      help: 'comcast-smtp-errors',
      seen: {
        text: '554 203.0.113.9 refused, see http://postmaster.comcast.net/smtp-error-codes.php#ES000010',
        mark: 'documented',
      },
    },
    {
      reply: /#BL0\d+|\bcomcast block for spam\b/i,
      cause: 'ip_blocklisted',
      help: 'comcast-smtp-errors',
      seen: {
        text: '554 203.0.113.9 Comcast block for spam. Please see http://postmaster.comcast.net/smtp-error-codes.php#BL000000',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmust have a ptr record\b/i,
      cause: 'rdns_helo',
      seen: {
        text: '554 mta1.comcast.net comcast 203.0.113.9 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\btoo many recent messages\b/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'incoming-mail' },
      seen: { text: '550 5.2.0 Too many recent messages for this recipient', mark: 'made' },
    },
    {
      reply: /\bmailbox unallocated\b/i,
      cause: 'recipient_unknown',
      seen: { text: '550 Mailbox unallocated', mark: 'made' },
    },
    {
      reply: /\bnot our customer\b|\brecipient unavailable\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: { text: '550 5.1.1 Not our Customer', mark: 'documented' },
    },
    {
      reply: /\bover quota\b|\bextended quota violation\b/i,
      isOwnOnly: true,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      seen: { text: '550 5.2.0 Mailbox over quota', mark: 'made' },
    },
  ],
};
