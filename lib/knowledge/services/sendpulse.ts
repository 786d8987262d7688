import type { Service } from '../service.ts';

export const sendpulse: Service = {
  id: 'sendpulse',
  name: 'SendPulse',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['mxsspf.sendpulse.com'],
  dkimSelectors: ['sign'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendpulse.com'],
  signingDomains: ['sendpulse.com'],
};
