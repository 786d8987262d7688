import type { Service } from '../service.ts';

export const azureAcs: Service = {
  id: 'azure-acs',
  name: 'Azure Communication Services Email',
  category: 'transactional',
  confidence: 'high',
  over: 'microsoft365',
  spfIncludes: ['spf.protection.outlook.com'],
  dkimSelectors: ['selector1-azurecomm-prod-net', 'selector2-azurecomm-prod-net'],
  mxSuffixes: [],
  returnPathSuffixes: ['azurecomm.net'],
  signingDomains: ['azurecomm.net'],
};
