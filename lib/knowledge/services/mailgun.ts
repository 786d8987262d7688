import type { Service } from '../service.ts';

export const mailgun: Service = {
  id: 'mailgun',
  name: 'Mailgun (Sinch)',
  spfIncludes: ['mailgun.org', 'eu.mailgun.org'],
  dkimSelectors: ['krs', 'mg', 'mailo', 'pic', 'k1', 'smtp', 'mx', 'email', 's1', 'pdk1', 'pdk2'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailgun.net'],
};
