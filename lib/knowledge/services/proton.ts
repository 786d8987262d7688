import type { Service } from '../service.ts';

export const proton: Service = {
  id: 'proton',
  name: 'Proton Mail',
  spfIncludes: ['_spf.protonmail.ch'],
  dkimSelectors: ['protonmail', 'protonmail2', 'protonmail3'],
  mxSuffixes: ['protonmail.ch'],
  returnPathSuffixes: ['protonmail.ch', 'proton.ch'],
};
