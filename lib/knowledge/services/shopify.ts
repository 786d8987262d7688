import type { Service } from '../service.ts';

export const shopify: Service = {
  id: 'shopify',
  name: 'Shopify',
  spfIncludes: ['shops.shopify.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['shopifyemail.com'],
};
