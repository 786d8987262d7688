import type { Service } from '../service.ts';

export const ovh: Service = {
  id: 'ovh',
  name: 'OVHcloud mail',
  spfIncludes: ['mx.ovh.com'],
  dkimSelectors: [],
  mxSuffixes: ['mail.ovh.net'],
  returnPathSuffixes: ['mail.ovh.net', 'ovh.net'],
};
