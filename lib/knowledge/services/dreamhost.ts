import type { Service } from '../service.ts';

export const dreamhost: Service = {
  id: 'dreamhost',
  name: 'DreamHost',
  category: 'mailbox',
  confidence: 'low',
  over: 'mailchannels',
  spfIncludes: ['netblocks.dreamhost.com', 'relay.mailchannels.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['dreamhost.com'],
  signingDomains: [],
};
