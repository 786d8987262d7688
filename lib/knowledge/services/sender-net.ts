import type { Service } from '../service.ts';

export const senderNet: Service = {
  id: 'sender-net',
  name: 'Sender.net',
  category: 'marketing',
  confidence: 'high',
  spfIncludes: ['sendersrv.com'],
  dkimSelectors: ['sender'],
  dkimTargets: ['dkim.sendersrv.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendersrv.com'],
  signingDomains: ['sendersrv.com'],
};
