import type { Service } from '../service.ts';

export const barracuda: Service = {
  id: 'barracuda',
  name: 'Barracuda',
  category: 'gateway',
  confidence: 'medium',
  spfIncludes: [
    'spf.ess.barracudanetworks.com',
    'spf.ess.uk.barracudanetworks.com',
    'spf.ess.de.barracudanetworks.com',
  ],
  dkimSelectors: [],
  mxSuffixes: ['barracudanetworks.com'],
  returnPathSuffixes: ['ess.barracudanetworks.com'],
  signingDomains: [],
};
