import type { Dialect } from '../dialect.ts';

/** MailEnable. */
export const mailenable: Dialect = {
  id: 'mailenable',
  text: /\bME-I\d{4}: /,
  phrases: ['mailenable: message delivery failure'],
};
