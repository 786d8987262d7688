import type { Service } from '../service.ts';

export const smtp2go: Service = {
  id: 'smtp2go',
  name: 'SMTP2GO',
  spfIncludes: ['spf.smtp2go.com', 'smtp2go.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
