import type { Service } from '../service.ts';

export const rapidmail: Service = {
  id: 'rapidmail',
  name: 'rapidmail',
  category: 'marketing',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: ['rm1', 'rm2'],
  mxSuffixes: [],
  returnPathSuffixes: ['emailsys*.net'],
  signingDomains: [],
};
