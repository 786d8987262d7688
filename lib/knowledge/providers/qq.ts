import type { Provider } from '../provider.ts';

/** QQ Mail and Tencent exmail, China. */
export const qq: Provider = {
  id: 'qq',
  name: 'QQ Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)qq\.com$/,
  footprint: /service\.mail\.qq\.com|\b(?:en\.)?mail\.qq\.com\b/i,
  rules: [
    {
      reply: /dmarc check failed/i,
      cause: 'auth_dmarc',
      seen: { text: '550 DMARC check failed. https://service.mail.qq.com/detail/124/61', mark: 'documented' },
    },
    {
      reply: /spf check failed/i,
      cause: 'auth_spf',
      seen: { text: '550 SPF check failed. https://service.mail.qq.com/detail/124/61', mark: 'made' },
    },
    {
      reply: /suspected spam ip|connection denied|suspected bounce attacks/i,
      cause: 'ip_blocklisted',
      seen: { text: '550 Suspected spam ip. https://service.mail.qq.com/detail/124/61', mark: 'documented' },
    },
    {
      reply: /suspected spam|mail content denied|spam is embedded/i,
      cause: 'spam_content',
      seen: {
        text: '550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
        mark: 'documented',
      },
    },
    {
      reply: /rejected by recipients/i,
      cause: 'recipient_restricted',
      seen: {
        text: '550 Mail is rejected by recipients. https://service.mail.qq.com/detail/124/61',
        mark: 'documented',
      },
    },
    {
      reply: /mailbox not found/i,
      cause: 'recipient_unknown',
      seen: { text: '550 Mailbox not found. https://service.mail.qq.com/detail/124/61', mark: 'documented' },
    },
    {
      reply: /mailbox unavailable or access den|deactivated mailbox/i,
      cause: 'recipient_inactive',
      seen: {
        text: '550 Mailbox unavailable or access denied. https://service.mail.qq.com/detail/124/61',
        mark: 'documented',
      },
    },
    {
      reply: /frequency limited/i,
      cause: 'rate_limited',
      seen: {
        text: '550 IP frequency limited. https://service.mail.qq.com/detail/124/61',
        mark: 'documented',
      },
    },
    {
      reply: /message too large/i,
      cause: 'message_too_big',
      seen: { text: '550 Message too large. https://service.mail.qq.com/detail/124/61', mark: 'documented' },
    },
  ],
};
