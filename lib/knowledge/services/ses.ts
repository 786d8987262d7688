import type { Service } from '../service.ts';

export const ses: Service = {
  id: 'ses',
  name: 'Amazon SES',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['amazonses.com'],
};
