import type { Service } from '../service.ts';

export const yandex360: Service = {
  id: 'yandex360',
  name: 'Yandex Mail / Yandex 360',
  category: 'mailbox',
  confidence: 'medium',
  spfIncludes: ['_spf.yandex.net'],
  dkimSelectors: ['mail'],
  mxSuffixes: ['mx.yandex.net'],
  returnPathSuffixes: ['yandex.net'],
  signingDomains: ['yandex.ru'],
};
