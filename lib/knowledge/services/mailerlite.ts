import type { Service } from '../service.ts';

export const mailerlite: Service = {
  id: 'mailerlite',
  name: 'MailerLite',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['_spf.mlsend.com'],
  dkimSelectors: ['litesrv', 'ml'],
  dkimTargets: ['litesrv._domainkey.mlsend.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['mlsend.com'],
  signingDomains: ['mlsend.com'],
};
