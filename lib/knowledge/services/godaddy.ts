import type { Service } from '../service.ts';

export const godaddy: Service = {
  id: 'godaddy',
  name: 'GoDaddy Professional Email / Workspace',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['secureserver.net'],
  dkimSelectors: ['secureserver1', 'secureserver2', 'default'],
  dkimTargets: ['onsecureserver.net'],
  mxSuffixes: ['secureserver.net'],
  returnPathSuffixes: ['secureserver.net'],
  signingDomains: [],
};
