import type { Service } from '../service.ts';

export const quickbooks: Service = {
  id: 'quickbooks',
  name: 'Intuit QuickBooks Online',
  category: 'finance',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['intuit.com'],
  signingDomains: ['notification.intuit.com'],
};
