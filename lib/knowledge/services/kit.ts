import type { Service } from '../service.ts';

export const kit: Service = {
  id: 'kit',
  name: 'Kit (ConvertKit)',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: ['cka', 'ckespa'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['ckespa'],
  signingDomains: ['convertkit-mail#.com'],
};
