import type { Service } from '../service.ts';

export const clerk: Service = {
  id: 'clerk',
  name: 'Clerk',
  spfIncludes: [],
  dkimSelectors: ['clk', 'clk2'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
