import type { Service } from '../service.ts';

export const postmark: Service = {
  id: 'postmark',
  name: 'Postmark',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['spf.mtasv.net'],
  dkimSelectors: [],
  dkimSelectorForms: ['#pm'],
  mxSuffixes: [],
  returnPathSuffixes: ['mtasv.net'],
  returnPathForms: ['pm-bounces'],
  signingDomains: ['mtasv.net', 'pm.mtasv.net'],
};
