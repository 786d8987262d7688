import type { Service } from '../service.ts';

export const klaviyo: Service = {
  id: 'klaviyo',
  name: 'Klaviyo',
  spfIncludes: [],
  dkimSelectors: ['kl', 'kl2', 'dkim', 'dkim2'],
  mxSuffixes: [],
  returnPathSuffixes: ['klaviyomail.com'],
};
