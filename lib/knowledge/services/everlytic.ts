import type { Service } from '../service.ts';

export const everlytic: Service = {
  id: 'everlytic',
  name: 'Everlytic',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['everlytic.net'],
  dkimSelectors: ['everlytickey1', 'everlytickey2', 'eversrv'],
  mxSuffixes: [],
  returnPathSuffixes: ['everlytic.net'],
  signingDomains: [],
};
