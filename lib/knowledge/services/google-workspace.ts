import type { Service } from '../service.ts';

export const googleWorkspace: Service = {
  id: 'google-workspace',
  name: 'Gmail / Google Workspace',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['_spf.google.com'],
  dkimSelectors: ['google'],
  mxSuffixes: ['google.com', 'googlemail.com', 'smtp.google.com'],
  returnPathSuffixes: ['google.com'],
  signingDomains: ['gappssmtp.com', 'gmail.com'],
};
