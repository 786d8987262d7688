import type { Service } from '../service.ts';

export const mailchimp: Service = {
  id: 'mailchimp',
  name: 'Mailchimp',
  category: 'marketing',
  confidence: 'high',
  spfIncludes: ['servers.mcsv.net'],
  dkimSelectors: ['k2', 'k3', 'k1'],
  dkimTargets: ['dkim2.mcsv.net', 'dkim3.mcsv.net'],
  mxSuffixes: [],
  returnPathSuffixes: ['mcsv.net', 'rsgsv.net', 'mcdlv.net'],
  signingDomains: ['mailchimpapp.net', 'mcsv.net'],
};
