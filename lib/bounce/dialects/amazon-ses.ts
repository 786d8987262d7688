import type { Dialect } from '../dialect.ts';

/** Amazon SES and WorkMail. */
export const amazonSes: Dialect = {
  id: 'amazon-ses',
  phrases: ['an error occurred while trying to deliver the mail to the following recipients'],
};
