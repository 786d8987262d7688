import type { Service } from '../service.ts';

export const freshbooks: Service = {
  id: 'freshbooks',
  name: 'FreshBooks',
  category: 'finance',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['freshbooks.com'],
  signingDomains: ['freshbooks.com'],
};
