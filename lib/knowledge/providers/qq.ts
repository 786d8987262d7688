import type { Provider } from '../provider.ts';

/** QQ Mail and Tencent exmail, China: the list of refusals in its help. */
export const qq: Provider = {
  id: 'qq',
  name: 'QQ Mail',
  kind: 'receiver',
  hosts: /(?:^|\.)qq\.com$/,
  footprint: /\bservice\.(?:ex)?mail\.qq\.com\b|\b(?:en\.)?mail\.qq\.com\b/i,
  rules: [
    {
      reply: /\bdmarc check failed\b/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      seen: {
        text: '550 DMARC check failed http://service.mail.qq.com/cgi-bin/help?subtype=1&&no=1001508&&id=16.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bspf check failed\b/i,
      isOwnOnly: true,
      cause: 'auth_spf',
      help: 'qq-bounces',
      seen: { text: '550 SPF check failed. https://service.mail.qq.com/detail/122/72', mark: 'verbatim' },
    },
    {
      reply: /\bsuspected (?:spam ip|bounce attacks)\b/i,
      cause: 'ip_blocklisted',
      help: 'qq-bounces',
      seen: { text: '550 Suspected spam ip. https://service.mail.qq.com/detail/122', mark: 'documented' },
    },
    {
      reply: /\bconnection denied\b/i,
      cause: 'ip_blocklisted',
      seen: { text: '550 Connection denied', mark: 'documented' },
    },
    {
      reply: /\bmail content denied\b|\bspam is embedded\b/i,
      cause: 'spam_content',
      help: 'qq-bounces',
      seen: {
        text: '550 Mail content denied. http://service.exmail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bsuspected spam\b(?! ip)/i,
      cause: 'spam_content',
      seen: { text: '550 Suspected spam sender.', mark: 'documented' },
    },
    {
      reply: /\brejected by recipients\b/i,
      cause: 'recipient_restricted',
      help: 'qq-bounces',
      seen: { text: '550 Mail is rejected by recipients', mark: 'documented' },
    },
    {
      reply: /\bmailbox unavailable or access den/i,
      cause: 'recipient_inactive',
      isDoubtful: true,
      help: 'qq-bounces',
      seen: { text: '550 Mailbox unavailable or access denied', mark: 'documented' },
    },
    {
      reply: /\bfrequency limited\b/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'hourly-sending' },
      help: 'qq-bounces',
      seen: {
        text: '550 Ip frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmailbox not found\b/i,
      isOwnOnly: true,
      cause: 'recipient_unknown',
      help: 'qq-bounces',
      seen: {
        text: '550 Mailbox not found. http://service.exmail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bdeactivated mailbox\b/i,
      isOwnOnly: true,
      cause: 'recipient_inactive',
      help: 'qq-bounces',
      seen: { text: '550 <bob@qq.com> is a deactivated mailbox', mark: 'documented' },
    },
    {
      reply: /\bmessage too large\b/i,
      isOwnOnly: true,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      help: 'qq-bounces',
      seen: { text: '550 Message too large', mark: 'documented' },
    },
  ],
};
