import type { Service } from '../service.ts';

export const activecampaign: Service = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  spfIncludes: ['emsd1.com'],
  dkimSelectors: ['acdkim1', 'acdkim2', 'dk'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
