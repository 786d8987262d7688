import type { Service } from '../service.ts';

export const zohoDesk: Service = {
  id: 'zoho-desk',
  name: 'Zoho Desk/CRM/Campaigns',
  category: 'helpdesk',
  confidence: 'low',
  over: 'zoho-mail',
  spfIncludes: ['zcsend.net', 'zoho.com'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['zcsend.net'],
  signingDomains: ['zcsend.net'],
};
