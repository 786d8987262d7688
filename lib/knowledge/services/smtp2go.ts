import type { Service } from '../service.ts';

export const smtp2go: Service = {
  id: 'smtp2go',
  name: 'SMTP2GO',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['spf.smtp2go.com', 'smtp2go.net'],
  dkimSelectors: [],
  dkimSelectorForms: ['s#'],
  dkimTargets: ['dkim.smtp2go.net'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['em#'],
  signingDomains: ['smtp2go.com'],
};
