import type { Service } from '../service.ts';

export const gorgias: Service = {
  id: 'gorgias',
  name: 'Gorgias',
  category: 'helpdesk',
  confidence: 'low',
  over: 'mailgun',
  spfIncludes: ['mailgun.org'],
  dkimSelectors: ['gor', 'mailo', 'krs'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  signingDomains: [],
};
