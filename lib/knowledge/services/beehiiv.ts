import type { Service } from '../service.ts';

export const beehiiv: Service = {
  id: 'beehiiv',
  name: 'beehiiv',
  category: 'newsletter',
  confidence: 'low',
  over: 'sendgrid',
  spfIncludes: ['sendgrid.net'],
  dkimSelectors: ['s1', 's2'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['em#.mail'],
  signingDomains: ['mail.beehiiv.com'],
};
