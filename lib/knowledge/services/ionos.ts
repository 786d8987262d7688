import type { Service } from '../service.ts';

export const ionos: Service = {
  id: 'ionos',
  name: 'IONOS (1&1)',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['_spf.perfora.net', '_spf.kundenserver.de', '_spf-us.ionos.com', '_spf-eu.ionos.com'],
  dkimSelectors: ['s1-ionos', 's2-ionos', 's42582890'],
  mxSuffixes: ['ionos.com', 'ionos.de', 'kundenserver.de'],
  returnPathSuffixes: ['kundenserver.de', 'perfora.net'],
  signingDomains: [],
};
