import type { Service } from '../service.ts';

export const microsoft365: Service = {
  id: 'microsoft365',
  name: 'Microsoft 365 / Outlook.com',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['spf.protection.outlook.com'],
  dkimSelectors: ['selector1', 'selector2'],
  dkimTargets: ['onmicrosoft.com', 'n-v1.dkim.mail.microsoft'],
  mxSuffixes: ['mail.protection.outlook.com', 'mx.microsoft'],
  returnPathSuffixes: ['outbound.protection.outlook.com', 'prod.outlook.com'],
  signingDomains: ['onmicrosoft.com'],
};
