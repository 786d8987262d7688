import type { Service } from '../service.ts';

export const bigcommerce: Service = {
  id: 'bigcommerce',
  name: 'BigCommerce',
  category: 'shop',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
  signingDomains: [],
};
