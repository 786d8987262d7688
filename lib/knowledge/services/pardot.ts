import type { Service } from '../service.ts';

export const pardot: Service = {
  id: 'pardot',
  name: 'Salesforce Account Engagement (Pardot)',
  category: 'marketing',
  confidence: 'medium',
  over: 'sfmc',
  spfIncludes: ['aspmx.pardot.com', 'et._spf.pardot.com'],
  dkimSelectors: ['200608', 'pi'],
  mxSuffixes: [],
  returnPathSuffixes: ['pardot.com', 'exacttarget.com'],
  signingDomains: ['exacttarget.com'],
};
