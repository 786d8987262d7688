import type { Service } from '../service.ts';

export const flock: Service = {
  id: 'flock',
  name: 'Flock Mail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['spf.flockmail.com'],
  dkimSelectors: [],
  mxSuffixes: ['flockmail.com'],
  returnPathSuffixes: [],
  signingDomains: [],
};
