import type { Provider } from '../provider.ts';

/** GoDaddy: the number after `IB` is the meaning (page "Fix rejected email with a bounce error"). */
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
      help: 'godaddy-bounces',
      seen: {
        text: "550 5.1.0 203.0.113.9 is not allowed to send from <example.org> per it's SPF Record. Please inspect your SPF settings, and try again. IB508",
        mark: 'verbatim',
      },
    },
    {
      reply: /\bIB401\b/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      help: 'godaddy-bounces',
      seen: { text: '535 Authentication not allowed on IBSMTP Servers. IB401', mark: 'documented' },
    },
    {
      reply: /\bIB50[12]\b/i,
      cause: 'malformed_message',
      help: 'godaddy-bounces',
      seen: { text: '550 From address blank. IB501', mark: 'made' },
    },
    {
      reply: /\bIB504\b/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'hourly-sending' },
      help: 'godaddy-bounces',
      seen: { text: '550 IB504', mark: 'made' },
    },
    {
      reply: /\bIB(?:510|007)\b/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      help: 'godaddy-bounces',
      seen: { text: '550 IB510', mark: 'made' },
    },
    {
      reply: /\bIB605\b/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'recipients' },
      help: 'godaddy-bounces',
      seen: { text: '550 IB605', mark: 'made' },
    },
    {
      reply: /\bIB607\b/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'hourly-sending' },
      help: 'godaddy-bounces',
      seen: { text: '550 IB607', mark: 'made' },
    },
    {
      // Others use the number for the reputation of the server.
      reply: /^(?!.{0,400}\breputation\b).{0,400}\bIB506\b/i,
      cause: 'sender_address_rejected',
      help: 'godaddy-bounces',
      seen: {
        text: '550 5.2.0 <ada@example.org> From: Domain is invalid. Please provide a valid From: IB506',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bIB101\b/i,
      cause: 'greylist_temporary',
      help: 'godaddy-bounces',
      seen: { text: '421 Server temporarily unavailable. Try again later. IB101', mark: 'documented' },
    },
    {
      reply: /\bIB108\b/i,
      cause: 'rdns_helo',
      help: 'godaddy-bounces',
      seen: { text: '554 IB108', mark: 'made' },
    },
    {
      reply: /\bIB103\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Cloudmark CSI' },
      help: 'cloudmark-reset',
      seen: { text: '554 IB103', mark: 'made' },
    },
    {
      reply: /\bIB104\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus SBL' },
      help: 'spamhaus-check',
      seen: { text: '554 IB104', mark: 'made' },
    },
    {
      reply: /\bIB105\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus XBL' },
      help: 'spamhaus-check',
      seen: { text: '554 IB105', mark: 'made' },
    },
    {
      reply: /\bIB106\b/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus PBL' },
      help: 'spamhaus-check',
      seen: { text: '554 IB106', mark: 'made' },
    },
    {
      reply: /\bIB11[0-3]\b/i,
      cause: 'ip_blocklisted',
      help: 'godaddy-bounces',
      seen: { text: '554 IB110', mark: 'made' },
    },
    {
      reply: /\bIB212\b/i,
      cause: 'spam_content',
      help: 'godaddy-bounces',
      seen: {
        text: '552 5.2.0 This message has been rejected due to content judged to be spam by the internet community IB212',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bIB705\b/i,
      cause: 'malware_or_attachment',
      help: 'godaddy-bounces',
      seen: { text: '552 Virus infected message rejected. IB705', mark: 'documented' },
    },
  ],
};
