import type { Service } from '../service.ts';

export const campaignmonitor: Service = {
  id: 'campaignmonitor',
  name: 'Campaign Monitor',
  spfIncludes: ['_spf.createsend.com'],
  dkimSelectors: ['cm'],
  mxSuffixes: [],
  returnPathSuffixes: ['createsend.com'],
};
