import type { Service } from '../service.ts';

export const purelymail: Service = {
  id: 'purelymail',
  name: 'Purelymail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['_spf.purelymail.com'],
  dkimSelectors: ['purelymail1', 'purelymail2', 'purelymail3'],
  dkimTargets: ['key1.dkimroot.purelymail.com'],
  mxSuffixes: ['purelymail.com'],
  returnPathSuffixes: ['purelymail.com'],
  signingDomains: [],
};
