import type { Service } from '../service.ts';

export const helpdeskLivechat: Service = {
  id: 'helpdesk-livechat',
  name: 'HelpDesk',
  category: 'helpdesk',
  confidence: 'high',
  over: 'postmark',
  spfIncludes: ['spf.mtasv.net'],
  dkimSelectors: [],
  dkimSelectorForms: ['#pm'],
  mxSuffixes: [],
  returnPathSuffixes: [],
  returnPathForms: ['pm-bounces'],
  signingDomains: [],
};
