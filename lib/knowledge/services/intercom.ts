import type { Service } from '../service.ts';

export const intercom: Service = {
  id: 'intercom',
  name: 'Intercom',
  category: 'helpdesk',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: ['intercom'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['outbound.intercom', 'rp'],
  signingDomains: ['intercom-mail.com'],
};
