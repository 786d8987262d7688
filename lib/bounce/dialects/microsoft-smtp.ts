import type { Dialect } from '../dialect.ts';

/** The SMTP service of Windows and Outlook.com: a notice without a word on the reason. */
export const microsoftSmtp: Dialect = {
  id: 'microsoft-smtp',
  phrases: ['this is an automatically generated delivery status notification'],
  subjects: ['delivery status notification (failure)', 'delivery status notification (delay)'],
};
