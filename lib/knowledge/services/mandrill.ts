import type { Service } from '../service.ts';

export const mandrill: Service = {
  id: 'mandrill',
  name: 'Mandrill / Mailchimp Transactional',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: ['spf.mandrillapp.com'],
  dkimSelectors: ['mte1', 'mte2', 'mandrill'],
  dkimTargets: ['dkim1.mandrillapp.com', 'dkim2.mandrillapp.com'],
  mxSuffixes: [],
  returnPathSuffixes: ['mandrillapp.com'],
  signingDomains: ['mandrillapp.com'],
};
