import type { Service } from '../service.ts';

export const strato: Service = {
  id: 'strato',
  name: 'STRATO',
  category: 'mailbox',
  confidence: 'low',
  spfIncludes: ['_spf.strato.com'],
  dkimSelectors: ['strato-dkim-0002', 'strato-dkim-0003'],
  mxSuffixes: [],
  returnPathSuffixes: ['rzone.de'],
  signingDomains: [],
};
