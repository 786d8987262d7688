import type { Provider } from '../provider.ts';

/** Yandex Mail. */
export const yandex: Provider = {
  id: 'yandex',
  name: 'Yandex Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)yandex\.(?:net|ru|com)$/,
  footprint: /\bya\.cc\/|yandex\.(?:ru|com)\/support/i,
  rules: [
    {
      reply: /\bdmarc\b/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 5.7.1 Message refused, DMARC', mark: 'made' },
    },
    {
      reply: /suspicion of spam/i,
      cause: 'spam_content',
      seen: {
        text: '554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc',
        mark: 'documented',
      },
    },
    {
      reply: /policy rejection on the target address/i,
      cause: 'recipient_inactive',
      seen: { text: '550 5.7.1 Policy rejection on the target address', mark: 'documented' },
    },
    {
      reply: /no such user/i,
      cause: 'recipient_unknown',
      seen: { text: '550 5.7.1 No such user!', mark: 'documented' },
    },
    {
      reply: /mailbox size limit/i,
      cause: 'mailbox_full',
      seen: { text: '552 5.2.2 Mailbox size limit exceeded', mark: 'documented' },
    },
    {
      reply: /message rate limit/i,
      cause: 'rate_limited',
      seen: {
        text: '450 4.2.1 The recipient has exceeded message rate limit. Try again later.',
        mark: 'documented',
      },
    },
    {
      reply: /service is currently unavailable/i,
      cause: 'greylist_temporary',
      seen: {
        text: '451 4.7.1 Sorry, the service is currently unavailable. Please come back later.',
        mark: 'documented',
      },
    },
  ],
};
