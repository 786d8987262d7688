import type { Dialect } from '../dialect.ts';

/** IMail Server. */
export const imail: Dialect = {
  id: 'imail',
  text: /(?:^|\n)(?:Unknown (?:user|host)|User mailbox exceeds allowed size|Delivery failed \d{1,4} attempts): /,
};
