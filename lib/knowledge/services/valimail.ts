import type { Service } from '../service.ts';

export const valimail: Service = {
  id: 'valimail',
  name: 'Valimail Authenticate',
  category: 'dmarc',
  confidence: 'high',
  spfIncludes: ['%{i}._ip.%{h}._ehlo.%{d}._spf.vali.email'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
  signingDomains: [],
};
