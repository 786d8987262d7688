import type { Service } from '../service.ts';

export const stripe: Service = {
  id: 'stripe',
  name: 'Stripe (invoices/receipts)',
  category: 'finance',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: [],
  dkimTargets: ['dkim.custom-email-domain.stripe.com'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['bounce'],
  signingDomains: ['stripe.com'],
};
