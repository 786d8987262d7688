import type { Service } from '../service.ts';

export const kit: Service = {
  id: 'kit',
  name: 'Kit (ConvertKit)',
  spfIncludes: [],
  dkimSelectors: ['cka', 'ckespa'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
