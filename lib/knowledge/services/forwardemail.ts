import type { Service } from '../service.ts';

export const forwardemail: Service = {
  id: 'forwardemail',
  name: 'Forward Email',
  category: 'forwarding',
  confidence: 'high',
  spfIncludes: ['spf.forwardemail.net'],
  dkimSelectors: [],
  dkimTargets: ['forwardemail.net'],
  mxSuffixes: ['forwardemail.net'],
  returnPathSuffixes: [],
  returnPathForms: ['fe-bounces'],
  signingDomains: ['forwardemail.net'],
};
