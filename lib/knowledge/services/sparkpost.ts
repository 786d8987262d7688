import type { Service } from '../service.ts';

export const sparkpost: Service = {
  id: 'sparkpost',
  name: 'SparkPost / Bird',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['_spf.sparkpostmail.com', 'sparkpostmail.com'],
  dkimSelectors: [],
  dkimSelectorForms: ['scph#'],
  mxSuffixes: [],
  returnPathSuffixes: ['sparkpostmail.com', 'e.sparkpost.com'],
  signingDomains: ['sparkpostmail.com'],
};
