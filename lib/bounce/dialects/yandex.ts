import type { Dialect } from '../dialect.ts';

/** Yandex. */
export const yandex: Dialect = {
  id: 'yandex',
  phrases: [
    'это письмо отправлено почтовым сервером yandex',
    'ваше письмо не может быть отправлено одному или нескольким адресатам',
    'this message was created automatically by mail system at domain yandex',
  ],
};
