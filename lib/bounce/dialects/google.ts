import type { Dialect } from '../dialect.ts';

/** Gmail and Google Workspace. The words are in the reader’s language; sender and subject are not. */
export const google: Dialect = {
  id: 'google',
  from: /mailer-daemon@(?:googlemail|google)\.com/i,
  returned: /^-{3,10} ?original message ?-{3,10}$/i,
  subjects: ['delivery status notification (failure)', 'delivery status notification (delay)'],
};
