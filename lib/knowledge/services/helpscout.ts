import type { Service } from '../service.ts';

export const helpscout: Service = {
  id: 'helpscout',
  name: 'Help Scout',
  category: 'helpdesk',
  confidence: 'low',
  spfIncludes: ['helpscoutemail.com'],
  dkimSelectors: ['strong1', 'strong2'],
  mxSuffixes: [],
  returnPathSuffixes: ['helpscoutemail.com'],
  signingDomains: ['helpscoutemail.com'],
};
