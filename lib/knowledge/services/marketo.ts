import type { Service } from '../service.ts';

export const marketo: Service = {
  id: 'marketo',
  name: 'Adobe Marketo Engage',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['mktomail.com'],
  dkimSelectors: ['m1', 'm101', 'mkto'],
  mxSuffixes: [],
  returnPathSuffixes: ['mktomail.com'],
  signingDomains: ['mktomail.com'],
};
