import type { System } from '../system.ts';

export const yahoo: System = {
  id: 'yahoo',
  name: 'Yahoo',
  forms: [
    {
      words: /^ok dirdel\b/i,
      stage: 'first-server',
      seen: '250 ok dirdel',
      source: 'no code is given; seen from the servers of yahoodns.net',
    },
  ],
};
