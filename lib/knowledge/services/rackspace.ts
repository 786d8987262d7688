import type { Service } from '../service.ts';

export const rackspace: Service = {
  id: 'rackspace',
  name: 'Rackspace Email',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['emailsrvr.com'],
  dkimSelectors: [],
  mxSuffixes: ['emailsrvr.com'],
  returnPathSuffixes: ['emailsrvr.com'],
  signingDomains: [],
};
