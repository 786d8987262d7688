import type { Service } from '../service.ts';

export const sfmc: Service = {
  id: 'sfmc',
  name: 'Salesforce Marketing Cloud (ExactTarget)',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['cust-spf.exacttarget.com'],
  dkimSelectors: ['200608', '10dkim1', '11dkim1', '12dkim1', '13dkim1'],
  mxSuffixes: [],
  returnPathSuffixes: ['exacttarget.com'],
  returnPathForms: ['bounce'],
  signingDomains: ['exacttarget.com'],
};
