import type { Service } from '../service.ts';

export const scalewayTem: Service = {
  id: 'scaleway-tem',
  name: 'Scaleway TEM',
  category: 'transactional',
  confidence: 'low',
  spfIncludes: ['_spf.scw-tem.cloud'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['tem.scaleway.com'],
  signingDomains: [],
};
