import type { Service } from '../service.ts';

export const elasticemail: Service = {
  id: 'elasticemail',
  name: 'Elastic Email',
  spfIncludes: ['_spf.elasticemail.com'],
  dkimSelectors: ['api'],
  mxSuffixes: [],
  returnPathSuffixes: ['bounces.elasticemail.net'],
};
