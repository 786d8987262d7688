import type { Dialect } from '../dialect.ts';

/** OpenSMTPD. */
export const opensmtpd: Dialect = {
  id: 'opensmtpd',
  returned: /^below is a copy of the original message:?$/i,
  phrases: [
    'this is the mailer-daemon, please do not reply to this',
    'an error has occurred while attempting to deliver a message',
  ],
  subjects: ['delivery status notification: error', 'delivery status notification: warning'],
};
