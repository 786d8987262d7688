import type { Service } from '../service.ts';

export const proton: Service = {
  id: 'proton',
  name: 'Proton Mail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['_spf.protonmail.ch'],
  dkimSelectors: ['protonmail', 'protonmail2', 'protonmail3'],
  dkimTargets: ['domains.proton.ch'],
  mxSuffixes: ['protonmail.ch'],
  returnPathSuffixes: ['protonmail.ch', 'proton.ch'],
  signingDomains: ['protonmail.com', 'proton.me'],
};
