import type { Service } from '../service.ts';

export const forwardemail: Service = {
  id: 'forwardemail',
  name: 'Forward Email',
  spfIncludes: ['spf.forwardemail.net'],
  dkimSelectors: [],
  mxSuffixes: ['forwardemail.net'],
  returnPathSuffixes: [],
};
