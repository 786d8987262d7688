import type { Service } from '../service.ts';

export const mailgun: Service = {
  id: 'mailgun',
  name: 'Mailgun (Sinch)',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['mailgun.org', 'eu.mailgun.org'],
  dkimSelectors: ['krs', 'mg', 'mailo', 'pic', 'k1', 'smtp', 'mx', 'email', 's1', 'pdk1', 'pdk2'],
  dkimTargets: ['dkim1.mailgun.com', 'domainkey.mailgun.org'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailgun.net'],
  signingDomains: ['mailgun.org'],
};
