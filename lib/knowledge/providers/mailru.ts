import type { Provider } from '../provider.ts';

/** Mail.ru. */
export const mailru: Provider = {
  id: 'mailru',
  name: 'Mail.ru',
  kind: 'receiver',
  hosts: /(?:^|\.)mail\.ru$/,
  footprint: /help\.mail\.ru\b/i,
  rules: [
    {
      reply: /owner dmarc policy|\bdmarc\b/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: {
        text: '550 5.7.1 This message was not accepted due to domain (example.org) owner DMARC policy (RFC 7489) https://help.mail.ru/mail-help/postmaster/dmarc',
        mark: 'verbatim',
      },
    },
    {
      reply: /account is disabled|\bterminated\b/i,
      cause: 'recipient_inactive',
      seen: {
        text: '550 Message was not accepted -- invalid mailbox. Local mailbox bob@mail.ru is unavailable: account is disabled',
        mark: 'documented',
      },
    },
    {
      reply: /invalid mailbox|user not found/i,
      cause: 'recipient_unknown',
      seen: {
        text: '550 Message was not accepted -- invalid mailbox. Local mailbox bob@mail.ru is unavailable: user not found',
        mark: 'documented',
      },
    },
    {
      reply: /spam message rejected/i,
      cause: 'spam_content',
      seen: {
        text: '550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=abc',
        mark: 'documented',
      },
    },
  ],
};
