import type { Service } from '../service.ts';

export const xero: Service = {
  id: 'xero',
  name: 'Xero',
  category: 'finance',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['post.xero.com'],
  signingDomains: ['post.xero.com'],
};
