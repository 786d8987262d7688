import type { Service } from '../service.ts';

export const sendgrid: Service = {
  id: 'sendgrid',
  name: 'SendGrid (Twilio)',
  spfIncludes: ['sendgrid.net'],
  dkimSelectors: ['s1', 's2'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendgrid.net'],
};
