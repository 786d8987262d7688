import type { Provider } from '../provider.ts';

/** NetEase (163.com, 126.com), China: the letters after `MI:` and `DT:` are the meaning. */
export const netease: Provider = {
  id: 'netease',
  name: 'NetEase',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:netease|163|126)\.com$/,
  footprint: /\b(?:MI|DT):[A-Z]{3}\b|mail\.163\.com\/help/i,
  rules: [
    {
      reply: /\b(?:MI|DT):DMA\b/i,
      cause: 'auth_other',
      seen: {
        text: '550 MI:DMA mx1,authentication is required, see http://mail.163.com/help/help_spam_16.htm',
        mark: 'made',
      },
    },
    {
      reply: /\b(?:MI|DT):SPF\b/i,
      cause: 'auth_spf',
      seen: { text: '554 MI:SPF mx1, see http://mail.163.com/help/help_spam_16.htm', mark: 'made' },
    },
    {
      reply: /\b(?:MI|DT):SPM\b/i,
      cause: 'spam_content',
      seen: { text: '554 DT:SPM mx1, see http://mail.163.com/help/help_spam_16.htm', mark: 'made' },
    },
    {
      reply: /\buser suspended\b/i,
      cause: 'recipient_inactive',
      seen: { text: '550 User suspended: bob@163.com', mark: 'made' },
    },
    {
      reply: /\buser not found\b/i,
      cause: 'recipient_unknown',
      seen: { text: '550 User not found: bob@163.com', mark: 'made' },
    },
  ],
};
