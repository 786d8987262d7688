import type { Service } from '../service.ts';

export const pipedrive: Service = {
  id: 'pipedrive',
  name: 'Pipedrive',
  category: 'crm',
  confidence: 'low',
  over: 'mailgun',
  spfIncludes: ['mailgun.org'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
  signingDomains: [],
};
