import type { Service } from '../service.ts';

export const icloudCustom: Service = {
  id: 'icloud-custom',
  name: 'Apple iCloud custom domain',
  spfIncludes: ['icloud.com'],
  dkimSelectors: ['sig1'],
  mxSuffixes: ['mail.icloud.com'],
  returnPathSuffixes: ['me.com', 'icloud.com'],
};
