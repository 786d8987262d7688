import type { Service } from '../service.ts';

export const wix: Service = {
  id: 'wix',
  name: 'Wix (Email Marketing, Automations)',
  category: 'shop',
  confidence: 'medium',
  spfIncludes: [],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: ['ascendbywix.com', 'wixemails.com'],
  signingDomains: ['ascendbywix.com'],
};
