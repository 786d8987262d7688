import type { Service } from '../service.ts';

export const rackspace: Service = {
  id: 'rackspace',
  name: 'Rackspace Email',
  spfIncludes: ['emailsrvr.com'],
  dkimSelectors: [],
  mxSuffixes: ['emailsrvr.com'],
  returnPathSuffixes: ['emailsrvr.com'],
};
