import type { Service } from '../service.ts';

export const resend: Service = {
  id: 'resend',
  name: 'Resend',
  category: 'transactional',
  confidence: 'high',
  over: 'ses',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: ['resend'],
  mxSuffixes: [],
  returnPathSuffixes: ['amazonses.com'],
  returnPathForms: ['send'],
  signingDomains: ['amazonses.com'],
};
