import type { Service } from '../service.ts';

export const emailoctopus: Service = {
  id: 'emailoctopus',
  name: 'EmailOctopus',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: ['eo'],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
