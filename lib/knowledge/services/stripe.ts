import type { Service } from '../service.ts';

export const stripe: Service = {
  id: 'stripe',
  name: 'Stripe (invoices/receipts)',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
