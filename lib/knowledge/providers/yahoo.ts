import type { Provider } from '../provider.ts';

/** Yahoo and AOL, and the mail of AT&T that they carry: page "SMTP error codes" of the Sender Hub. */
export const yahoo: Provider = {
  id: 'yahoo',
  name: 'Yahoo',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:yahoodns\.net|yahoo\.com|aol\.com)$/,
  footprint:
    /(?:postmaster|senders)\.(?:yahoo|yahooinc|aol|verizonmedia)\.com|\[(?:tss?\d\d|iptss?\d\d|gl01|bl2\d|ph01)\]|mail\.\w{2,6}\.yahoo\.com|doesn.?t have a yahoo|\byahoo requires\b/i,
  rules: [
    {
      reply: /yahoo requires all senders to authenticate|because the sender is unauthenticated/i,
      cause: 'auth_other',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.',
        mark: 'verbatim',
      },
    },
    {
      reply: /yahoo requires this sender to authenticate with dkim|\(au01\)/i,
      cause: 'auth_dkim',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '550 5.7.9 This mail has been blocked because Yahoo requires this sender to authenticate with DKIM. SPF alone is not sufficient.',
        mark: 'made',
      },
    },
    {
      reply: /\(dmarc:/i,
      cause: 'auth_dmarc',
      help: 'yahoo-smtp-errors',
      seen: { text: '521 5.2.1 (DMARC:F1) This message failed DMARC evaluation', mark: 'made' },
    },
    // AOL's older codes in brackets; AT&T's mail, which went the same way, came back with them too.
    {
      reply: /\(dns:(?:b\d|nr)\)/i,
      cause: 'rdns_helo',
      help: 'yahoo-smtp-errors',
      seen: { text: '554 5.7.1 : (DNS:B1) https://postmaster.aol.com/error-codes#554dnsb1', mark: 'made' },
    },
    {
      reply: /\(dyn:t\d\)/i,
      cause: 'rate_limited',
      help: 'yahoo-smtp-errors',
      seen: { text: '421 4.7.1 : (DYN:T1) https://postmaster.aol.com/error-codes#421dynt1', mark: 'made' },
    },
    {
      reply: /\(con:b\d\)/i,
      cause: 'ip_blocklisted',
      help: 'yahoo-smtp-errors',
      seen: { text: '554 5.7.1 : (CON:B1) https://postmaster.aol.com/error-codes#554conb1', mark: 'made' },
    },
    // Verizon's mail is carried along since 2017.
    {
      reply: /\bblocked by verizon(?: online)?['’]?s anti-?spam system\b/i,
      cause: 'ip_blocklisted',
      help: 'yahoo-smtp-errors',
      seen: {
        text: "550 203.0.113.9 is currently blocked by Verizon's anti-spam system",
        mark: 'made',
      },
    },
    {
      reply: /\[ph01\]/i,
      cause: 'spam_content',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes',
        mark: 'documented',
      },
    },
    // Yahoo means SPF, DKIM or DMARC by it (help page SLN7253), and does not say which.
    {
      reply: /\b5\.7\.9 message not accepted for policy reasons/i,
      cause: 'auth_other',
      isDoubtful: true,
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmessage not accepted for policy reasons/i,
      gate: /^554$/,
      cause: 'auth_other',
      isDoubtful: true,
      help: 'yahoo-smtp-errors',
      seen: { text: '554 Message not accepted for policy reasons.', mark: 'made' },
    },
    {
      reply: /\bemail not accepted for policy reasons/i,
      gate: /^554$/,
      cause: 'spam_content',
      isDoubtful: true,
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 Message not allowed - Email not accepted for policy reasons.',
        mark: 'made',
      },
    },
    {
      reply: /\[(?:bl21|bl23|tss07)\]|\bip is in spamhaus/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'yahoo-smtp-errors',
      seen: {
        text: "553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.9, because the ip is in Spamhaus's list; see https://postmaster.yahooinc.com/error-codes",
        mark: 'documented',
      },
    },
    {
      reply: /\[tss(?:09|11)\]|\[tss?\d\d\].{0,300}\bpermanently deferred/i,
      cause: 'ip_blocklisted',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '553 5.7.2 [TSS09] All messages from 203.0.113.9 will be permanently deferred; Retrying will NOT succeed. See https://postmaster.yahooinc.com/error-codes',
        mark: 'documented',
      },
    },
    {
      reply: /\[(?:iptss?\d\d|gl01)\]/i,
      gate: /^(?!5)/,
      cause: 'greylist_temporary',
      help: 'yahoo-smtp-errors',
      seen: { text: '421 4.7.0 [GL01] Message from 203.0.113.9 temporarily deferred', mark: 'made' },
    },
    {
      reply: /\[tss?\d\d\]|due to (?:unexpected volume|user complaints|excessive user complaints)/i,
      gate: /^(?!5)/,
      cause: 'rate_limited',
      isDoubtful: true,
      help: 'yahoo-smtp-errors',
      seen: {
        text: '421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmax message per connection reached/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      help: 'yahoo-smtp-errors',
      seen: {
        text: '421 Max message per connection reached, closing transmission channel',
        mark: 'documented',
      },
    },
    {
      reply: /\buser is receiving mail too quickly/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'incoming-mail' },
      help: 'yahoo-smtp-errors',
      seen: { text: '450 User is receiving mail too quickly', mark: 'documented' },
    },
    {
      reply: /\bthis user doesn['’]?t have an? \S{1,255} account/i,
      cause: 'recipient_unknown',
      help: 'yahoo-smtp-errors',
      seen: {
        text: "554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [0] - mta1010.mail.bf1.yahoo.com",
        mark: 'verbatim',
      },
    },
    {
      reply: /this account has been disabled or discontinued/i,
      cause: 'recipient_inactive',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 delivery error: dd Sorry your message to bob@example.com cannot be delivered. This account has been disabled or discontinued [#102]. - mta330.mail.mud.yahoo.com',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bthis mailbox is disabled/i,
      cause: 'recipient_inactive',
      isOwnOnly: true,
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 30 Sorry, your message to bob@example.com cannot be delivered. This mailbox is disabled (554.30). - mta4173.mail.ne1.yahoo.com',
        mark: 'documented',
      },
    },
    {
      reply: /\bis no longer valid\b/i,
      gate: /^554$/,
      cause: 'recipient_inactive',
      seen: { text: '554 The email address is no longer valid.', mark: 'made' },
    },
    {
      reply: /\bmailbox not found\b/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      help: 'yahoo-smtp-errors',
      seen: {
        text: '552 1 Requested mail action aborted, mailbox not found',
        mark: 'documented',
      },
    },
    // The sender's domain is looked up with SOA, too.
    {
      reply: /\bunresolvable rfc.{0,3}532[12]/i,
      cause: 'sender_address_rejected',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '451 Message temporarily deferred due to unresolvable RFC.5321 from domain',
        mark: 'documented',
      },
    },
    {
      reply: /\bheaders are not rfc compliant/i,
      cause: 'malformed_message',
      help: 'yahoo-smtp-errors',
      seen: { text: '554 Message not allowed - Headers are not RFC compliant', mark: 'documented' },
    },
  ],
};
