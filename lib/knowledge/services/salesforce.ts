import type { Service } from '../service.ts';

export const salesforce: Service = {
  id: 'salesforce',
  name: 'Salesforce CRM',
  category: 'crm',
  confidence: 'medium',
  spfIncludes: ['_spf.salesforce.com'],
  dkimSelectors: ['sf1', 'sf2'],
  dkimTargets: ['custdkim.salesforce.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['salesforce.com', 'bnc.salesforce.com'],
  signingDomains: ['salesforce.com'],
};
