import type { Service } from '../service.ts';

export const shopify: Service = {
  id: 'shopify',
  name: 'Shopify',
  category: 'shop',
  confidence: 'medium',
  spfIncludes: ['shops.shopify.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['shopifyemail.com'],
  returnPathForms: ['mailer#'],
  signingDomains: ['shopifyemail.com'],
};
