import type { Service } from '../service.ts';

export const mailtrap: Service = {
  id: 'mailtrap',
  name: 'Mailtrap',
  category: 'transactional',
  confidence: 'high',
  spfIncludes: [],
  dkimSelectors: ['rwmt1', 'rwmt2'],
  dkimTargets: ['rwmt1.dkim.smtp.mailtrap.live'],
  mxSuffixes: [],
  returnPathSuffixes: ['smtp.mailtrap.live'],
  signingDomains: [],
};
