import type { Service } from '../service.ts';

export const eventbrite: Service = {
  id: 'eventbrite',
  name: 'Eventbrite',
  category: 'events',
  confidence: 'low',
  spfIncludes: [],
  dkimSelectors: ['s1', 's2'],
  mxSuffixes: [],
  returnPathSuffixes: ['eventbrite.com'],
  signingDomains: ['eventbrite.com'],
};
