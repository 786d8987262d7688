import type { Service } from '../service.ts';

export const hostinger: Service = {
  id: 'hostinger',
  name: 'Hostinger',
  spfIncludes: ['_spf.mail.hostinger.com'],
  dkimSelectors: ['hostingermail-a', 'hostingermail-b', 'hostingermail-c', 'hostingermail1'],
  mxSuffixes: ['hostinger.com'],
  returnPathSuffixes: ['hostinger.com'],
};
