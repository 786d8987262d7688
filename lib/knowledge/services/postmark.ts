import type { Service } from '../service.ts';

export const postmark: Service = {
  id: 'postmark',
  name: 'Postmark',
  spfIncludes: ['spf.mtasv.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['mtasv.net'],
};
