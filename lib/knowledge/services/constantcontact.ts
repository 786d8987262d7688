import type { Service } from '../service.ts';

export const constantcontact: Service = {
  id: 'constantcontact',
  name: 'Constant Contact',
  spfIncludes: ['spf.constantcontact.com'],
  dkimSelectors: ['ctct1', 'ctct2'],
  mxSuffixes: [],
  returnPathSuffixes: ['constantcontact.com', 'in.constantcontact.com'],
};
