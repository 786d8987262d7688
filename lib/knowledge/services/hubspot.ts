import type { Service } from '../service.ts';

export const hubspot: Service = {
  id: 'hubspot',
  name: 'HubSpot',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: [],
  spfSuffixes: ['hubspotemail.net'],
  dkimSelectors: ['hs1', 'hs2'],
  dkimSelectorForms: ['hs1-#', 'hs2-#'],
  dkimTargets: ['dkim.hubspotemail.net'],
  mxSuffixes: [],
  returnPathSuffixes: ['hubspotemail.net'],
  signingDomains: ['hubspotemail.net'],
};
