import type { Service } from '../service.ts';

export const infomaniak: Service = {
  id: 'infomaniak',
  name: 'Infomaniak',
  category: 'mailbox',
  confidence: 'low',
  spfIncludes: ['spf.infomaniak.ch'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['infomaniak.ch'],
  signingDomains: [],
};
