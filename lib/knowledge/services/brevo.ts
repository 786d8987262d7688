import type { Service } from '../service.ts';

export const brevo: Service = {
  id: 'brevo',
  name: 'Brevo (Sendinblue)',
  spfIncludes: ['spf.brevo.com', 'spf.sendinblue.com'],
  dkimSelectors: ['brevo1', 'brevo2', 'mail', 'sib'],
  mxSuffixes: [],
  returnPathSuffixes: ['sendinblue.com', 'brevo.com', 'mailin.fr'],
};
