import type { Dialect } from '../dialect.ts';

/** Mail.ru. */
export const mailRu: Dialect = {
  id: 'mail-ru',
  phrases: [
    'это письмо создано автоматически сервером mail.ru',
    'ваше письмо не может быть доставлено одному или нескольким получателям',
  ],
};
