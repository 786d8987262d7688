import type { Service } from '../service.ts';

export const hetzner: Service = {
  id: 'hetzner',
  name: 'Hetzner',
  category: 'mailbox',
  confidence: 'low',
  spfIncludes: ['_spf.your-server.de'],
  dkimSelectors: ['dkim'],
  dkimSelectorForms: ['default#'],
  mxSuffixes: [],
  returnPathSuffixes: ['your-server.de'],
  signingDomains: [],
};
