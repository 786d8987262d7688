import type { Service } from '../service.ts';

export const microsoft365: Service = {
  id: 'microsoft365',
  name: 'Microsoft 365',
  spfIncludes: ['spf.protection.outlook.com'],
  dkimSelectors: ['selector1', 'selector2'],
  mxSuffixes: ['mail.protection.outlook.com', 'mx.microsoft'],
  returnPathSuffixes: ['outbound.protection.outlook.com', 'prod.outlook.com'],
};
