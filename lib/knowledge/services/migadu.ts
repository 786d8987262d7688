import type { Service } from '../service.ts';

export const migadu: Service = {
  id: 'migadu',
  name: 'Migadu',
  spfIncludes: ['spf.migadu.com'],
  dkimSelectors: ['key1', 'key2', 'key3'],
  mxSuffixes: ['migadu.com'],
  returnPathSuffixes: ['migadu.com'],
};
