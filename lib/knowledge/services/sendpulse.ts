import type { Service } from '../service.ts';

export const sendpulse: Service = {
  id: 'sendpulse',
  name: 'SendPulse',
  spfIncludes: ['mxsspf.sendpulse.com'],
  dkimSelectors: ['sign'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendpulse.com'],
};
