import type { Service } from '../service.ts';

export const purelymail: Service = {
  id: 'purelymail',
  name: 'Purelymail',
  spfIncludes: ['_spf.purelymail.com'],
  dkimSelectors: ['purelymail1', 'purelymail2', 'purelymail3'],
  mxSuffixes: ['purelymail.com'],
  returnPathSuffixes: ['purelymail.com'],
};
