import type { Service } from '../service.ts';

export const bluehost: Service = {
  id: 'bluehost',
  name: 'Bluehost/HostGator/Newfold',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['websitewelcome.com', 'spf.mailbox.bluehost.com'],
  dkimSelectors: ['default'],
  mxSuffixes: [],
  returnPathSuffixes: ['unifiedlayer.com', 'websitewelcome.com'],
  signingDomains: [],
};
