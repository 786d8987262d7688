import type { Service } from '../service.ts';

export const aweber: Service = {
  id: 'aweber',
  name: 'AWeber',
  spfIncludes: ['send.aweber.com'],
  dkimSelectors: ['aweber_key_a', 'aweber_key_b', 'aweber_key_c', 'k1', 'k2', 'k3'],
  mxSuffixes: [],
  returnPathSuffixes: ['aweber.com'],
};
