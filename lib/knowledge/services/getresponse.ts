import type { Service } from '../service.ts';

export const getresponse: Service = {
  id: 'getresponse',
  name: 'GetResponse',
  category: 'marketing',
  confidence: 'low',
  spfIncludes: ['_spf.getresponse.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['getresponse.com', 'getresponse-mail.com'],
  signingDomains: ['getresponse-mail.com'],
};
