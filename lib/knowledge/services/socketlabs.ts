import type { Service } from '../service.ts';

export const socketlabs: Service = {
  id: 'socketlabs',
  name: 'SocketLabs',
  category: 'transactional',
  confidence: 'low',
  spfIncludes: ['email-od.com'],
  dkimSelectors: ['dkim'],
  mxSuffixes: [],
  returnPathSuffixes: ['email-od.com'],
  signingDomains: ['email-od.com'],
};
