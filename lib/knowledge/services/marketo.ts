import type { Service } from '../service.ts';

export const marketo: Service = {
  id: 'marketo',
  name: 'Adobe Marketo Engage',
  spfIncludes: ['mktomail.com'],
  dkimSelectors: ['m1', 'm101', 'mkto'],
  mxSuffixes: [],
  returnPathSuffixes: ['mktomail.com'],
};
