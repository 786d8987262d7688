import type { Service } from '../service.ts';

export const improvmx: Service = {
  id: 'improvmx',
  name: 'ImprovMX (forwarding)',
  category: 'forwarding',
  confidence: 'high',
  spfIncludes: ['spf.improvmx.com'],
  dkimSelectors: ['dkimprovmx1', 'dkimprovmx2'],
  dkimTargets: ['dkimprovmx1.improvmx.com'],
  mxSuffixes: ['improvmx.com'],
  returnPathSuffixes: ['improvmx.com'],
  signingDomains: ['improvmx.com'],
};
