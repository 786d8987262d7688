import type { Service } from '../service.ts';

export const klaviyo: Service = {
  id: 'klaviyo',
  name: 'Klaviyo',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: ['kl', 'kl2', 'dkim', 'dkim2'],
  mxSuffixes: [],
  returnPathSuffixes: ['klaviyomail.com'],
  returnPathForms: ['send'],
  signingDomains: ['klaviyomail.com'],
};
