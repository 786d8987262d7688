import type { Service } from '../service.ts';

export const intercom: Service = {
  id: 'intercom',
  name: 'Intercom',
  spfIncludes: [],
  dkimSelectors: ['intercom'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
