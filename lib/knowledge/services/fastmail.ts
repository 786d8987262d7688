import type { Service } from '../service.ts';

export const fastmail: Service = {
  id: 'fastmail',
  name: 'Fastmail',
  spfIncludes: ['spf.messagingengine.com'],
  dkimSelectors: ['fm1', 'fm2', 'fm3'],
  mxSuffixes: ['messagingengine.com'],
  returnPathSuffixes: ['messagingengine.com'],
};
