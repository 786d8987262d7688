import type { Service } from '../service.ts';

export const proofpoint: Service = {
  id: 'proofpoint',
  name: 'Proofpoint / Essentials',
  category: 'gateway',
  confidence: 'medium',
  spfIncludes: ['spf.protection.pphosted.com'],
  spfSuffixes: ['pphosted.com', 'ppe-hosted.com'],
  dkimSelectors: ['proofpoint', 'pps1'],
  mxSuffixes: ['pphosted.com', 'ppe-hosted.com'],
  returnPathSuffixes: ['pphosted.com', 'ppe-hosted.com'],
  signingDomains: [],
};
