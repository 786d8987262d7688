import type { Service } from '../service.ts';

export const salesforce: Service = {
  id: 'salesforce',
  name: 'Salesforce CRM',
  spfIncludes: ['_spf.salesforce.com'],
  dkimSelectors: ['sf1', 'sf2'],
  mxSuffixes: [],
  returnPathSuffixes: ['salesforce.com', 'bnc.salesforce.com'],
};
