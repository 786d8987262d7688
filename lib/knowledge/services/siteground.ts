import type { Service } from '../service.ts';

export const siteground: Service = {
  id: 'siteground',
  name: 'SiteGround',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['spf.mailspamprotection.com', '_spf.mailspamprotection.com'],
  dkimSelectors: ['default'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailspamprotection.com', 'sgvps.net'],
  signingDomains: [],
};
