import type { Service } from '../service.ts';

export const hornetsecurity: Service = {
  id: 'hornetsecurity',
  name: 'Hornetsecurity',
  category: 'gateway',
  confidence: 'medium',
  spfIncludes: ['spf.hornetsecurity.com'],
  dkimSelectors: ['hse1', 'hse2'],
  mxSuffixes: ['hornetsecurity.com'],
  returnPathSuffixes: ['hornetsecurity.com'],
  signingDomains: [],
};
