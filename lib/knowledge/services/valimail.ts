import type { Service } from '../service.ts';

export const valimail: Service = {
  id: 'valimail',
  name: 'Valimail Authenticate',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
