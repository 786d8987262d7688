import type { Service } from '../service.ts';

export const yandex360: Service = {
  id: 'yandex360',
  name: 'Yandex 360 for Business',
  spfIncludes: ['_spf.yandex.net'],
  dkimSelectors: ['mail'],
  mxSuffixes: ['mx.yandex.net'],
  returnPathSuffixes: ['yandex.net'],
};
