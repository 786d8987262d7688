import type { Service } from '../service.ts';

export const sendgrid: Service = {
  id: 'sendgrid',
  name: 'SendGrid (Twilio)',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['sendgrid.net'],
  dkimSelectors: ['s1', 's2'],
  dkimTargets: ['sendgrid.net'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendgrid.net'],
  returnPathForms: ['em#'],
  signingDomains: ['sendgrid.net', 'sendgrid.me'],
};
