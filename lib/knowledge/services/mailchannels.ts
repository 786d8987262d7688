import type { Service } from '../service.ts';

export const mailchannels: Service = {
  id: 'mailchannels',
  name: 'MailChannels',
  category: 'relay',
  confidence: 'medium',
  spfIncludes: ['relay.mailchannels.net'],
  dkimSelectors: ['mailchannels'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailchannels.net'],
  signingDomains: [],
};
