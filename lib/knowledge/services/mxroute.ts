import type { Service } from '../service.ts';

export const mxroute: Service = {
  id: 'mxroute',
  name: 'MXroute',
  spfIncludes: ['mxroute.com'],
  dkimSelectors: ['x'],
  mxSuffixes: ['mxrouting.net'],
  returnPathSuffixes: ['mxrouting.net', 'mxlogin.com'],
};
