import type { Service } from '../service.ts';

export const mailersend: Service = {
  id: 'mailersend',
  name: 'MailerSend',
  category: 'transactional',
  confidence: 'medium',
  spfIncludes: ['_spf.mailersend.net'],
  dkimSelectors: ['mlsend', 'mlsend2'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['mta'],
  signingDomains: ['mailersend.net'],
};
