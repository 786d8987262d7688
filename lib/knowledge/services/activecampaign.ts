import type { Service } from '../service.ts';

export const activecampaign: Service = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['emsd1.com'],
  dkimSelectors: ['acdkim1', 'acdkim2', 'dk'],
  dkimTargets: ['dkim1.acdkim.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['emsd#.com', 'acemsrv*.com'],
  signingDomains: ['acemsrv*.com'],
};
