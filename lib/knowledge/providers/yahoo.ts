import type { Provider } from '../provider.ts';

/** Yahoo and AOL: page "SMTP error codes" of the Sender Hub. */
export const yahoo: Provider = {
  id: 'yahoo',
  name: 'Yahoo',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:yahoodns\.net|yahoo\.com|aol\.com)$/,
  footprint:
    /postmaster\.(?:yahoo|yahooinc|aol)\.com|\[tss?\d\d\]|mail\.\w{2,6}\.yahoo\.com|doesn.?t have a yahoo/i,
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
      reply: /authenticate with dkim/i,
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
    {
      reply: /\[ph01\]/i,
      cause: 'spam_content',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 5.7.9 Message not accepted for policy reasons [PH01]. See https://postmaster.yahooinc.com/error-codes',
        mark: 'made',
      },
    },
    {
      reply: /\b5\.7\.9 message not accepted for policy reasons|\(au01\)/i,
      cause: 'auth_other',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes',
        mark: 'verbatim',
      },
    },
    {
      reply: /permanently deferred|\[bl2\d\]|\[tss(?:09|11)\]/i,
      cause: 'ip_blocklisted',
      help: 'yahoo-smtp-errors',
      seen: {
        text: "553 5.7.1 [BL21] Connections will not be accepted from 203.0.113.9, because the ip is in Spamhaus's list",
        mark: 'verbatim',
      },
    },
    {
      reply: /\[ts\d\d\]|\[tss\d\d\]|\[gl01\]|user complaints|temporarily deferred/i,
      gate: /^4/,
      cause: 'rate_limited',
      help: 'yahoo-smtp-errors',
      seen: {
        text: '421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /requested mail action aborted, mailbox not found|doesn['’]?t have a yahoo|account is disabled|this user doesn['’]?t have/i,
      cause: 'recipient_unknown',
      help: 'yahoo-smtp-errors',
      seen: {
        text: "554 delivery error: dd This user doesn't have a yahoo.com account (bob@yahoo.com) [0] - mta1010.mail.bf1.yahoo.com",
        mark: 'verbatim',
      },
    },
  ],
};
