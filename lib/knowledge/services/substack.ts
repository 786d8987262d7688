import type { Service } from '../service.ts';

export const substack: Service = {
  id: 'substack',
  name: 'Substack',
  category: 'newsletter',
  confidence: 'low',
  over: 'mailgun',
  spfIncludes: ['mailgun.org'],
  dkimSelectors: ['mailo', 'mg'],
  mxSuffixes: [],
  returnPathSuffixes: ['mg1.substack.com'],
  signingDomains: ['substack.com'],
};
