import type { Provider } from '../provider.ts';

/** Yandex Mail: page "Report on non-delivery to Yandex". */
export const yandex: Provider = {
  id: 'yandex',
  name: 'Yandex Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)yandex\.(?:net|ru|com)$/,
  footprint: /\bya\.cc\/|yandex\.(?:ru|com)\/support/i,
  rules: [
    {
      reply: /dmarc/i,
      isOwnOnly: true,
      cause: 'auth_dmarc',
      seen: { text: '550 5.7.1 Message refused, DMARC', mark: 'made' },
    },
    {
      reply: /\brejected under suspicion of spam\b/i,
      cause: 'spam_content',
      help: 'yandex-bounces',
      seen: {
        text: '554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bblocked by spam statistics\b/i,
      cause: 'ip_blocklisted',
      help: 'yandex-bounces',
      seen: { text: '554 5.7.1 Blocked by spam statistics - see https://ya.cc/1IrBc', mark: 'documented' },
    },
    {
      reply: /\bpolicy rejection on the target address\b/i,
      cause: 'recipient_inactive',
      isDoubtful: true,
      help: 'yandex-bounces',
      seen: { text: '550 5.7.1 Policy rejection on the target address', mark: 'documented' },
    },
    {
      reply: /\bmailbox size limit exceeded\b/i,
      gate: /^552$/,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      seen: { text: '552 5.2.2 Mailbox size limit exceeded', mark: 'documented' },
    },
    {
      reply: /\bexceeded message rate limit\b/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'incoming-mail' },
      seen: {
        text: '450 4.2.1 The recipient has exceeded message rate limit. Try again later.',
        mark: 'documented',
      },
    },
    {
      reply:
        /\bno such user\b|\bbad (?:recipient address|address mailbox) syntax\b|\bno correct recipients\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      help: 'yandex-bounces',
      seen: { text: '550 5.7.1 No such user!', mark: 'documented' },
    },
    {
      reply: /\bservice is currently unavailable\b/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      seen: {
        text: '451 4.7.1 Sorry, the service is currently unavailable. Please come back later.',
        mark: 'documented',
      },
    },
  ],
};
