import type { Service } from '../service.ts';

export const campaignmonitor: Service = {
  id: 'campaignmonitor',
  name: 'Campaign Monitor',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['_spf.createsend.com'],
  dkimSelectors: ['cm'],
  mxSuffixes: [],
  returnPathSuffixes: ['createsend.com', 'cmail#.com'],
  signingDomains: ['cmail#.com'],
};
