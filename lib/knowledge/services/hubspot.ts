import type { Service } from '../service.ts';

export const hubspot: Service = {
  id: 'hubspot',
  name: 'HubSpot',
  spfIncludes: [],
  dkimSelectors: ['hs1', 'hs2'],
  mxSuffixes: [],
  returnPathSuffixes: ['hubspotemail.net'],
};
