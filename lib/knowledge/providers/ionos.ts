import type { Provider } from '../provider.ts';
import { nemesisRules } from './gmx-family.ts';

/** IONOS, once 1&1: mail of domains that are hosted there. */
export const ionos: Provider = {
  id: 'ionos',
  name: 'IONOS',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:ionos\.\w{2,3}|ionos\.co\.uk|1and1\.(?:com|de)|kundenserver\.de)$/,
  footprint: /\bpostmaster\.(?:ionos|1und1|1and1)\.\w{2,3}\b|\bkundenserver\.de \(mx\w{1,12}\)/i,
  rules: nemesisRules(undefined),
};
