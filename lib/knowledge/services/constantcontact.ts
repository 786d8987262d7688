import type { Service } from '../service.ts';

export const constantcontact: Service = {
  id: 'constantcontact',
  name: 'Constant Contact',
  category: 'marketing',
  confidence: 'high',
  spfIncludes: ['spf.constantcontact.com'],
  dkimSelectors: ['ctct1', 'ctct2'],
  dkimTargets: ['_domainkey.dkim1.ccsend.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['constantcontact.com', 'in.constantcontact.com'],
  signingDomains: ['auth.ccsend.com'],
};
