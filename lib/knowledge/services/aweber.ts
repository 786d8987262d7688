import type { Service } from '../service.ts';

export const aweber: Service = {
  id: 'aweber',
  name: 'AWeber',
  category: 'marketing',
  confidence: 'high',
  spfIncludes: ['send.aweber.com'],
  dkimSelectors: ['aweber_key_a', 'aweber_key_b', 'aweber_key_c', 'k1', 'k2', 'k3'],
  dkimTargets: ['aweber_key_a.send.aweber.com', 'k1.optin.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['aweber.com'],
  signingDomains: ['send.aweber.com'],
};
