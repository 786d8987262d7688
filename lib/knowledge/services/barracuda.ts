import type { Service } from '../service.ts';

export const barracuda: Service = {
  id: 'barracuda',
  name: 'Barracuda',
  spfIncludes: [
    'spf.ess.barracudanetworks.com',
    'spf.ess.uk.barracudanetworks.com',
    'spf.ess.de.barracudanetworks.com',
  ],
  dkimSelectors: [],
  mxSuffixes: ['barracudanetworks.com'],
  returnPathSuffixes: ['ess.barracudanetworks.com'],
};
