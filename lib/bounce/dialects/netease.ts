import type { Dialect } from '../dialect.ts';

/** NetEase (163, 126, yeah.net). */
export const netease: Dialect = {
  id: 'netease',
  text: /\bMI:[A-Z]{2,4}\b|\bDT:SPM\b/,
  phrases: ['抱歉，您的邮件被退回来了'],
};
