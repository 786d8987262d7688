import type { Dialect } from '../dialect.ts';

/** Proofpoint: its own notices beside those of its Sendmail core. */
export const proofpoint: Dialect = {
  id: 'proofpoint',
  phrases: ['a message that you sent was rejected by the proofpoint', 'could not be delivered by proofpoint'],
};
