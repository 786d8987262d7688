import type { Service } from '../service.ts';

export const zohoMail: Service = {
  id: 'zoho-mail',
  name: 'Zoho Mail / Workplace',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['zohomail.com', 'zoho.com', 'one.zoho.com', 'zoho.eu'],
  dkimSelectors: ['zmail', 'zoho', 'default'],
  mxSuffixes: ['zoho.com', 'zoho.eu', 'zohomail.com'],
  returnPathSuffixes: ['zohomail.com', 'zoho.com'],
  signingDomains: ['zohomail.com'],
};
