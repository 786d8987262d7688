import type { Service } from '../service.ts';

export const senderNet: Service = {
  id: 'sender-net',
  name: 'Sender.net',
  spfIncludes: ['sendersrv.com'],
  dkimSelectors: ['sender'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendersrv.com'],
};
