import type { Service } from '../service.ts';

export const migadu: Service = {
  id: 'migadu',
  name: 'Migadu',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['spf.migadu.com'],
  dkimSelectors: ['key1', 'key2', 'key3'],
  dkimTargets: ['_domainkey.migadu.com'],
  mxSuffixes: ['migadu.com'],
  returnPathSuffixes: ['migadu.com'],
  signingDomains: [],
};
