import type { Service } from '../service.ts';

export const squarespace: Service = {
  id: 'squarespace',
  name: 'Squarespace Email Campaigns',
  category: 'shop',
  confidence: 'low',
  spfIncludes: ['squarespace-mail.com'],
  dkimSelectors: ['squarespace'],
  mxSuffixes: [],
  returnPathSuffixes: ['squarespace-mail.com'],
  signingDomains: ['squarespace-mail.com'],
};
