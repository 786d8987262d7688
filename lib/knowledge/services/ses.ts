import type { Service } from '../service.ts';

export const ses: Service = {
  id: 'ses',
  name: 'Amazon SES',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: [],
  dkimTargets: ['dkim.amazonses.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['amazonses.com'],
  signingDomains: ['amazonses.com'],
};
