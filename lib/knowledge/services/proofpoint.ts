import type { Service } from '../service.ts';

export const proofpoint: Service = {
  id: 'proofpoint',
  name: 'Proofpoint / Essentials',
  spfIncludes: ['spf.protection.pphosted.com'],
  dkimSelectors: ['proofpoint', 'pps1'],
  mxSuffixes: ['pphosted.com', 'ppe-hosted.com'],
  returnPathSuffixes: ['pphosted.com', 'ppe-hosted.com'],
};
