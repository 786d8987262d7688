import type { Service } from '../service.ts';

export const dynamics: Service = {
  id: 'dynamics',
  name: 'Microsoft Dynamics 365 Customer Insights',
  category: 'marketing',
  confidence: 'low',
  over: 'microsoft365',
  spfIncludes: ['spf.protection.outlook.com'],
  dkimSelectors: ['dyn365mktg', 'dyn365mktg2'],
  mxSuffixes: [],
  returnPathSuffixes: ['dyn365mktg.com'],
  signingDomains: ['dyn365mktg.com'],
};
