import type { Service } from '../service.ts';

export const kajabi: Service = {
  id: 'kajabi',
  name: 'Kajabi',
  category: 'marketing',
  confidence: 'medium',
  over: 'mailgun',
  spfIncludes: ['mailgun.org'],
  dkimSelectors: ['krs', 'k1'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailgun.org'],
  signingDomains: ['kajabimail.net'],
};
