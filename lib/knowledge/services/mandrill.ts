import type { Service } from '../service.ts';

export const mandrill: Service = {
  id: 'mandrill',
  name: 'Mandrill / Mailchimp Transactional',
  spfIncludes: ['spf.mandrillapp.com'],
  dkimSelectors: ['mte1', 'mte2', 'mandrill'],
  mxSuffixes: [],
  returnPathSuffixes: ['mandrillapp.com'],
};
