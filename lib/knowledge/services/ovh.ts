import type { Service } from '../service.ts';

export const ovh: Service = {
  id: 'ovh',
  name: 'OVHcloud mail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['mx.ovh.com'],
  dkimSelectors: [],
  dkimSelectorForms: ['ovhmo#-selector1', 'ovhex#-selector1'],
  mxSuffixes: ['mail.ovh.net'],
  returnPathSuffixes: ['mail.ovh.net', 'ovh.net'],
  signingDomains: [],
};
