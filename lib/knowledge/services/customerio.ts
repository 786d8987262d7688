import type { Service } from '../service.ts';

export const customerio: Service = {
  id: 'customerio',
  name: 'Customer.io',
  category: 'marketing',
  confidence: 'medium',
  over: 'mailgun',
  spfIncludes: ['mailgun.org', 'customeriomail.com'],
  dkimSelectors: ['mta', 'cio'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['cio#'],
  signingDomains: ['customeriomail.com'],
};
