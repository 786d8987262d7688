import type { Provider } from '../provider.ts';

/** GoDaddy: the number after `IB` is the meaning. */
export const godaddy: Provider = {
  id: 'godaddy',
  name: 'GoDaddy',
  kind: 'receiver',
  hosts: /(?:^|\.)secureserver\.net$/,
  footprint: /\bIB\d{3}\b/i,
  rules: [
    {
      reply: /\bIB508\b/i,
      cause: 'auth_spf',
      seen: {
        text: "550 5.1.0 203.0.113.9 is not allowed to send from <example.org> per it's SPF Record. Please inspect your SPF settings, and try again. IB508",
        mark: 'verbatim',
      },
    },
    {
      reply: /\bIB401\b/i,
      cause: 'sender_account_limited',
      seen: { text: '535 5.7.8 Authentication not allowed. IB401', mark: 'made' },
    },
    {
      reply: /\bIB50[12]\b/i,
      cause: 'malformed_message',
      seen: { text: '550 5.2.0 Message header is not well formed. IB501', mark: 'made' },
    },
    {
      reply: /\bIB(?:504|510|605|607|007)\b/i,
      cause: 'rate_limited',
      seen: { text: '554 5.2.0 Too many messages in this session. IB607', mark: 'made' },
    },
    {
      reply: /\bIB506\b/i,
      cause: 'sender_address_rejected',
      seen: {
        text: '550 5.2.0 <ada@example.org> From: Domain is invalid. Please provide a valid From: IB506',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bIB101\b/i,
      cause: 'greylist_temporary',
      seen: { text: '421 4.3.2 Server temporarily unavailable. IB101', mark: 'made' },
    },
    {
      reply: /\bIB108\b/i,
      cause: 'rdns_helo',
      seen: { text: '554 5.7.1 This host does not have a valid name. IB108', mark: 'made' },
    },
    {
      reply: /\bIB1(?:0[3456]|1[0123])\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '554 5.7.1 Connection refused. Reputation: 203.0.113.9 is listed. IB103', mark: 'made' },
    },
    {
      reply: /\bIB212\b/i,
      cause: 'spam_content',
      seen: {
        text: '552 5.2.0 This message has been rejected due to content judged to be spam. IB212',
        mark: 'made',
      },
    },
    {
      reply: /\bIB705\b/i,
      cause: 'malware_or_attachment',
      seen: { text: '552 5.2.0 Virus infected message rejected. IB705', mark: 'made' },
    },
  ],
};
