import type { Service } from '../service.ts';

export const customerio: Service = {
  id: 'customerio',
  name: 'Customer.io',
  spfIncludes: ['mailgun.org', 'customeriomail.com'],
  dkimSelectors: ['mta', 'cio'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
