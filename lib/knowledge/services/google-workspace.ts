import type { Service } from '../service.ts';

export const googleWorkspace: Service = {
  id: 'google-workspace',
  name: 'Google Workspace',
  spfIncludes: ['_spf.google.com'],
  dkimSelectors: ['google'],
  mxSuffixes: ['google.com', 'googlemail.com', 'smtp.google.com'],
  returnPathSuffixes: ['google.com'],
};
