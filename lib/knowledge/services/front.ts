import type { Service } from '../service.ts';

export const front: Service = {
  id: 'front',
  name: 'Front',
  category: 'helpdesk',
  confidence: 'low',
  over: 'sendgrid',
  spfIncludes: ['_spf.frontapp.com', 'sendgrid.net'],
  dkimSelectors: ['m1', 'm2', 's1', 's2'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['em#'],
  signingDomains: ['frontapp.com'],
};
