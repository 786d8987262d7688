import type { Dialect } from '../dialect.ts';

/** Oracle (Sun, iPlanet) Messaging Server, and Apple, which runs it. */
export const oracleMessaging: Dialect = {
  id: 'oracle-messaging',
  phrases: [
    'this report relates to a message you sent with the following header fields',
    'your message cannot be delivered to the following recipients:',
    'your message is being returned; it has been enqueued and undeliverable for',
  ],
  subjects: ['delivery notification: delivery has failed'],
};
