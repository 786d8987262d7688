import type { Service } from '../service.ts';

export const mailpoet: Service = {
  id: 'mailpoet',
  name: 'MailPoet',
  spfIncludes: [],
  dkimSelectors: ['mailpoet1', 'mailpoet2'],
  mxSuffixes: [],
  returnPathSuffixes: ['mailpoet.com'],
};
