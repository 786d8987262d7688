import type { Service } from '../service.ts';

export const clerk: Service = {
  id: 'clerk',
  name: 'Clerk',
  category: 'app',
  confidence: 'high',
  spfIncludes: [],
  dkimSelectors: ['clk', 'clk2'],
  dkimTargets: ['clerk.services'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['clkmail'],
  signingDomains: [],
};
