import type { Service } from '../service.ts';

export const turbosmtp: Service = {
  id: 'turbosmtp',
  name: 'turboSMTP',
  category: 'transactional',
  confidence: 'medium',
  spfIncludes: ['spf.turbo-smtp.com'],
  dkimSelectors: ['turbo-smtp'],
  mxSuffixes: [],
  returnPathSuffixes: ['turbo-smtp.com'],
  signingDomains: [],
};
