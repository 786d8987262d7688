import type { Provider } from '../provider.ts';
import { nemesisRules } from './gmx-family.ts';

/** WEB.DE, Germany: page "Error messages" of its postmaster. */
export const webde: Provider = {
  id: 'webde',
  name: 'WEB.DE',
  kind: 'receiver',
  hosts: /(?:^|\.)web\.de$/,
  footprint: /\bpostmaster\.web\.de\b|\(mxweb\w{0,10}\)/i,
  rules: nemesisRules('webde-errors'),
};
