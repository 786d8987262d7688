import type { Service } from '../service.ts';

export const mxroute: Service = {
  id: 'mxroute',
  name: 'MXroute',
  category: 'mailbox',
  confidence: 'high',
  spfIncludes: ['mxroute.com'],
  dkimSelectors: ['x'],
  mxSuffixes: ['mxrouting.net'],
  returnPathSuffixes: ['mxrouting.net', 'mxlogin.com'],
  signingDomains: [],
};
