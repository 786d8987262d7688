import type { Service } from '../service.ts';

export const titan: Service = {
  id: 'titan',
  name: 'Titan',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['spf.titan.email'],
  dkimSelectors: ['titan1', 'titan2'],
  mxSuffixes: ['titan.email'],
  returnPathSuffixes: ['titan.email'],
  signingDomains: [],
};
