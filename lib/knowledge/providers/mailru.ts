import type { Provider } from '../provider.ts';

/** Mail.ru: pages under help.mail.ru, which its replies name. */
export const mailru: Provider = {
  id: 'mailru',
  name: 'Mail.ru',
  kind: 'receiver',
  hosts: /(?:^|\.)mail\.ru$/,
  footprint: /\b(?:help|win)\.mail\.ru\b/i,
  rules: [
    {
      reply: /\bowner dmarc policy\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      help: 'mailru-dmarc',
      seen: {
        text: '550 5.7.1 This message was not accepted due to domain (example.org) owner DMARC policy (RFC 7489) https://help.mail.ru/mail-help/postmaster/dmarc',
        mark: 'verbatim',
      },
    },
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      help: 'mailru-dmarc',
      seen: { text: '550 Message failed DMARC', mark: 'made' },
    },
    {
      reply: /\baccess from ip address \S{1,60} blocked\b|\bmail\.ru\/cgi-bin\/support_bl\b/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 Access from ip address 203.0.113.9 blocked. Visit http://win.mail.ru/cgi-bin/support_bl?ip=203.0.113.9',
        mark: 'verbatim',
      },
    },
    {
      reply: /\binvalid mailbox.{0,200}account is disabled\b/i,
      cause: 'recipient_inactive',
      seen: {
        text: '550 Message was not accepted -- invalid mailbox. Local mailbox bob@mail.ru is unavailable: account is disabled',
        mark: 'documented',
      },
    },
    {
      reply: /\buser\b(?!.{0,120}\b(?:connection|session|transaction)\b).{0,120}\bterminated\b/i,
      cause: 'recipient_inactive',
      seen: { text: '550 User bob@mail.ru is terminated', mark: 'made' },
    },
    {
      reply: /\binvalid mailbox\b|\buser not found\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      seen: {
        text: '550 Message was not accepted -- invalid mailbox. Local mailbox bob@mail.ru is unavailable: user not found',
        mark: 'documented',
      },
    },
    {
      // Also the answer of rspamd, on whatever host, to spam and to failed authentication: never told as DMARC.
      reply: /\bspam message rejected\b/i,
      cause: 'spam_content',
      isDoubtful: true,
      seen: {
        text: '550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=abc',
        mark: 'documented',
      },
    },
  ],
};
