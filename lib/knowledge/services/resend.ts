import type { Service } from '../service.ts';

export const resend: Service = {
  id: 'resend',
  name: 'Resend',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: ['resend'],
  mxSuffixes: [],
  returnPathSuffixes: ['amazonses.com'],
};
