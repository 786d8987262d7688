import type { Service } from '../service.ts';

export const mailjet: Service = {
  id: 'mailjet',
  name: 'Mailjet (Sinch)',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['spf.mailjet.com'],
  dkimSelectors: ['mailjet'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailjet.com', 'bnc3.mailjet.com'],
  signingDomains: ['mailjet.com'],
};
