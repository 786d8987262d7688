import type { Service } from '../service.ts';

export const mimecast: Service = {
  id: 'mimecast',
  name: 'Mimecast',
  spfIncludes: ['_netblocks.mimecast.com', 'eu._netblocks.mimecast.com', 'us._netblocks.mimecast.com'],
  dkimSelectors: [],
  mxSuffixes: ['mimecast.com'],
  returnPathSuffixes: ['mimecast.com'],
};
