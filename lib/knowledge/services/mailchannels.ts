import type { Service } from '../service.ts';

export const mailchannels: Service = {
  id: 'mailchannels',
  name: 'MailChannels',
  spfIncludes: ['relay.mailchannels.net'],
  dkimSelectors: ['mailchannels'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailchannels.net'],
};
