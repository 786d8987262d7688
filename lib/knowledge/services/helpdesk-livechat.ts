import type { Service } from '../service.ts';

export const helpdeskLivechat: Service = {
  id: 'helpdesk-livechat',
  name: 'HelpDesk',
  spfIncludes: ['spf.mtasv.net'],
  dkimSelectors: [],
  mxSuffixes: [],
  returnPathSuffixes: [],
};
