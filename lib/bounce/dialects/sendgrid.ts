import type { Dialect } from '../dialect.ts';

/** SendGrid. */
export const sendgrid: Dialect = {
  id: 'sendgrid',
  phrases: ['this is an automatically generated message from sendgrid'],
};
