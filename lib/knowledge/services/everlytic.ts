import type { Service } from '../service.ts';

export const everlytic: Service = {
  id: 'everlytic',
  name: 'Everlytic',
  spfIncludes: ['everlytic.net'],
  dkimSelectors: ['everlytickey1', 'everlytickey2', 'eversrv'],
  mxSuffixes: [],
  returnPathSuffixes: ['everlytic.net'],
};
