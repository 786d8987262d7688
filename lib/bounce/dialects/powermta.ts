import type { Dialect } from '../dialect.ts';

/** PowerMTA. */
export const powermta: Dialect = {
  id: 'powermta',
  phrases: [
    'hello, this is the mail server on',
    'immediately below you will find a list of the affected recipients',
  ],
};
