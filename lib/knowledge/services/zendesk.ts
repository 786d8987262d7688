import type { Service } from '../service.ts';

export const zendesk: Service = {
  id: 'zendesk',
  name: 'Zendesk',
  category: 'helpdesk',
  confidence: 'high',
  spfIncludes: ['mail.zendesk.com'],
  dkimSelectors: ['zendesk1', 'zendesk2'],
  dkimTargets: ['zendesk1._domainkey.zendesk.com', 'zendesk2._domainkey.zendesk.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['zendesk.com'],
  signingDomains: ['zendesk.com'],
};
