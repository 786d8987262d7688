import type { Service } from '../service.ts';

export const mailersend: Service = {
  id: 'mailersend',
  name: 'MailerSend',
  spfIncludes: ['_spf.mailersend.net'],
  dkimSelectors: ['mlsend', 'mlsend2'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
