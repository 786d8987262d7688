import type { Service } from '../service.ts';

export const mailpoet: Service = {
  id: 'mailpoet',
  name: 'MailPoet',
  category: 'newsletter',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: ['mailpoet1', 'mailpoet2'],
  dkimTargets: ['dkim1.sendingservice.net'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailpoet.com'],
  signingDomains: ['mailpoet.com'],
};
