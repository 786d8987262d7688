import type { Dialect } from '../dialect.ts';

/** Courier. */
export const courier: Dialect = {
  id: 'courier',
  phrases: [
    'this is a delivery status notification from',
    'your message to the following recipients cannot be delivered:',
  ],
  subjects: ['notice: mail delivery status.'],
};
