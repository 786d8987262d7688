import type { Service } from '../service.ts';

export const mailtrap: Service = {
  id: 'mailtrap',
  name: 'Mailtrap',
  spfIncludes: [],
  dkimSelectors: ['rwmt1', 'rwmt2'],
  mxSuffixes: [],
  returnPathSuffixes: ['smtp.mailtrap.live'],
};
