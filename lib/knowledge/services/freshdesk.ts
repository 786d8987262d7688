import type { Service } from '../service.ts';

export const freshdesk: Service = {
  id: 'freshdesk',
  name: 'Freshdesk / Freshworks',
  category: 'helpdesk',
  confidence: 'medium',
  spfIncludes: ['email.freshdesk.com'],
  dkimSelectors: ['fwdkim1', 'fd', 'fd2', 'fs', 'fs1'],
  mxSuffixes: [],
  returnPathSuffixes: ['freshdesk.com', 'freshemail.io'],
  signingDomains: ['freshdesk.com'],
};
