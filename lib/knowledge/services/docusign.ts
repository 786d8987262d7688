import type { Service } from '../service.ts';

export const docusign: Service = {
  id: 'docusign',
  name: 'DocuSign',
  category: 'finance',
  confidence: 'low',
  spfIncludes: ['docusign.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['docusign.net'],
  signingDomains: ['docusign.net'],
};
