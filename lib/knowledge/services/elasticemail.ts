import type { Service } from '../service.ts';

export const elasticemail: Service = {
  id: 'elasticemail',
  name: 'Elastic Email',
  category: 'transactional',
  confidence: 'medium',
  spfIncludes: ['_spf.elasticemail.com'],
  dkimSelectors: ['api'],
  mxSuffixes: [],
  returnPathSuffixes: ['bounces.elasticemail.net'],
  signingDomains: ['elasticemail.com'],
};
