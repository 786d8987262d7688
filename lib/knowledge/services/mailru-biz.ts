import type { Service } from '../service.ts';

export const mailruBiz: Service = {
  id: 'mailru-biz',
  name: 'Mail.ru / VK WorkSpace',
  category: 'mailbox',
  confidence: 'low',
  spfIncludes: ['_spf.mail.ru'],
  dkimSelectors: ['mailru'],
  mxSuffixes: [],
  returnPathSuffixes: ['mail.ru'],
  signingDomains: ['mail.ru'],
};
