import type { Service } from '../service.ts';

export const siteground: Service = {
  id: 'siteground',
  name: 'SiteGround',
  spfIncludes: ['spf.mailspamprotection.com', '_spf.mailspamprotection.com'],
  dkimSelectors: ['default'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailspamprotection.com', 'sgvps.net'],
};
