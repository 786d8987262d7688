import type { Service } from '../service.ts';

export const zendesk: Service = {
  id: 'zendesk',
  name: 'Zendesk',
  spfIncludes: ['mail.zendesk.com'],
  dkimSelectors: ['zendesk1', 'zendesk2'],
  mxSuffixes: [],
  returnPathSuffixes: ['zendesk.com'],
};
