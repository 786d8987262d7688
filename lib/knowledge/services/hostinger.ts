import type { Service } from '../service.ts';

export const hostinger: Service = {
  id: 'hostinger',
  name: 'Hostinger',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['_spf.mail.hostinger.com'],
  dkimSelectors: ['hostingermail-a', 'hostingermail-b', 'hostingermail-c', 'hostingermail1'],
  dkimTargets: ['hostingermail-a.dkim.mail.hostinger.com'],
  mxSuffixes: ['hostinger.com'],
  returnPathSuffixes: ['hostinger.com'],
  signingDomains: [],
};
