import type { Service } from '../service.ts';

export const improvmx: Service = {
  id: 'improvmx',
  name: 'ImprovMX (forwarding)',
  spfIncludes: ['spf.improvmx.com'],
  dkimSelectors: ['dkimprovmx1', 'dkimprovmx2'],
  mxSuffixes: ['improvmx.com'],
  returnPathSuffixes: ['improvmx.com'],
};
