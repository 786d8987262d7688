import type { Service } from '../service.ts';

export const brevo: Service = {
  id: 'brevo',
  name: 'Brevo (Sendinblue)',
  category: 'marketing',
  confidence: 'medium',
  spfIncludes: ['spf.brevo.com', 'spf.sendinblue.com'],
  dkimSelectors: ['brevo1', 'brevo2', 'mail', 'sib'],
  dkimTargets: ['dkim.brevo.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendinblue.com', 'brevo.com', 'mailin.fr'],
  signingDomains: ['sendinblue.com', 'brevosend.com'],
};
