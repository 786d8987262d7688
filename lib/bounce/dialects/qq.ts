import type { Dialect } from '../dialect.ts';

/** QQ Mail (Tencent). */
export const qq: Dialect = {
  id: 'qq',
  phrases: ['很抱歉您发送的邮件被退回'],
};
