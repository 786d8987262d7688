import { expect, test } from 'vitest';
import { findQueueId } from '../../lib/bounce/queue-id.ts';

test.each([
  [
    'Google, refused',
    'see https://support.google.com/mail/?p=NoSuchUser b141-v6si2290029yba.131 - gsmtp',
    'b141-v6si2290029yba.131',
  ],
  ['Google, accepted', 'OK  1644855633 l11si9233120wms.107 - gsmtp', 'l11si9233120wms.107'],
  [
    'Microsoft, new',
    'Access denied [MX1.JPNP222.PROD.OUTLOOK.COM 2024-04-29T23:34:45.000Z 08DC000000000000]',
    'MX1.JPNP222.PROD.OUTLOOK.COM 2024-04-29T23:34:45.000Z 08DC000000000000',
  ],
  [
    'Microsoft, older',
    'Access denied [XXXX.eop-nam02.prod.protection.outlook.com]',
    'XXXX.eop-nam02.prod.protection.outlook.com',
  ],
  [
    'Exchange, accepted',
    '<1@example.org> [InternalId=10286446712210, Hostname=x.example] Queued mail for delivery',
    '10286446712210',
  ],
  ['Postfix', 'Ok: queued as 4Jy8b50sf8zFqQj', '4Jy8b50sf8zFqQj'],
  ['Exim', 'OK id=10HmaX-000000005vi-0000', '10HmaX-000000005vi-0000'],
  ['Sendmail', 'v8T8xJvo021562 Message accepted for delivery', 'v8T8xJvo021562'],
  ['qmail', 'ok 1234567890 qp 12345', '1234567890 qp 12345'],
  ['none', 'User unknown', undefined],
])('%s', (_, text, id) => {
  expect(findQueueId(text)).toBe(id);
});
