import type { Service } from '../service.ts';

export const cleverreach: Service = {
  id: 'cleverreach',
  name: 'CleverReach',
  category: 'marketing',
  confidence: 'low',
  spfIncludes: ['spf.crsend.com'],
  dkimSelectors: ['cr', 'crdkim1'],
  mxSuffixes: [],
  returnPathSuffixes: ['crsend.com'],
  signingDomains: ['crsend.com'],
};
