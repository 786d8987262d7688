import type { Service } from '../service.ts';

export const mailchimp: Service = {
  id: 'mailchimp',
  name: 'Mailchimp',
  spfIncludes: ['servers.mcsv.net'],
  dkimSelectors: ['k2', 'k3', 'k1'],
  mxSuffixes: [],
  returnPathSuffixes: ['mcsv.net', 'rsgsv.net', 'mcdlv.net'],
};
