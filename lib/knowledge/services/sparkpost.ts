import type { Service } from '../service.ts';

export const sparkpost: Service = {
  id: 'sparkpost',
  name: 'SparkPost / Bird',
  spfIncludes: ['_spf.sparkpostmail.com', 'sparkpostmail.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['sparkpostmail.com', 'e.sparkpost.com'],
};
