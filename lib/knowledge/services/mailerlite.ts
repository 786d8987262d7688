import type { Service } from '../service.ts';

export const mailerlite: Service = {
  id: 'mailerlite',
  name: 'MailerLite',
  spfIncludes: ['_spf.mlsend.com'],
  dkimSelectors: ['litesrv', 'ml'],
  mxSuffixes: [],
  returnPathSuffixes: ['mlsend.com'],
};
