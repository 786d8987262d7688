import type { Service } from '../service.ts';

export const mimecast: Service = {
  id: 'mimecast',
  name: 'Mimecast',
  category: 'gateway',
  confidence: 'medium',
  spfIncludes: ['_netblocks.mimecast.com', 'eu._netblocks.mimecast.com', 'us._netblocks.mimecast.com'],
  dkimSelectors: [],
  dkimSelectorForms: ['mimecast#'],
  mxSuffixes: ['mimecast.com'],
  returnPathSuffixes: ['mimecast.com'],
  signingDomains: [],
};
