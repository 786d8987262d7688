import type { Provider } from '../provider.ts';
import { nemesisRules } from './gmx-family.ts';

/** GMX, Germany: page "Error messages" of its postmaster. */
export const gmx: Provider = {
  id: 'gmx',
  name: 'GMX',
  kind: 'receiver',
  hosts: /(?:^|\.)gmx\.(?:net|com|de|at|ch)$/,
  footprint: /\bpostmaster\.gmx\.\w{2,3}\b|\(mxgmx\w{0,10}\)|\bgmx\.(?:net|com)\/mail\/senderguidelines/i,
  rules: nemesisRules('gmx-errors'),
};
