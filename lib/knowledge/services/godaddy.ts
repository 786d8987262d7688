import type { Service } from '../service.ts';

export const godaddy: Service = {
  id: 'godaddy',
  name: 'GoDaddy Professional Email / Workspace',
  spfIncludes: ['secureserver.net'],
  dkimSelectors: ['secureserver1', 'secureserver2', 'default'],
  mxSuffixes: ['secureserver.net'],
  returnPathSuffixes: ['secureserver.net'],
};
