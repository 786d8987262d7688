import type { Service } from '../service.ts';

export const icloudCustom: Service = {
  id: 'icloud-custom',
  name: 'Apple iCloud Mail',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['icloud.com'],
  dkimSelectors: ['sig1'],
  dkimTargets: ['at.icloudmailadmin.com'],
  mxSuffixes: ['mail.icloud.com'],
  returnPathSuffixes: ['me.com', 'icloud.com'],
  signingDomains: ['icloud.com'],
};
