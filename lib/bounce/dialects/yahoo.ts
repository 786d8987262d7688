import type { Dialect } from '../dialect.ts';

/** Yahoo and AOL. */
export const yahoo: Dialect = {
  id: 'yahoo',
  returned: /^-{2,10} ?(?:below this line is a copy of the message|original message follows).{0,20}$/i,
  phrases: [
    'sorry, we were unable to deliver your message to the following address',
    'unable to deliver message to the following address(es)',
    'we were unable to deliver your message to the following address',
  ],
};
