import type { Service } from '../service.ts';

export const emailoctopus: Service = {
  id: 'emailoctopus',
  name: 'EmailOctopus',
  category: 'marketing',
  confidence: 'high',
  over: 'ses',
  spfIncludes: ['amazonses.com'],
  dkimSelectors: ['eo'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  signingDomains: [],
};
