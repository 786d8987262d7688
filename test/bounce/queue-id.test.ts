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
  [
    'Google, the shorter of today',
    'Please retry. 98e67ed59e1d1-2c2d0e28189si6418580a91.13 - gsmtp',
    '98e67ed59e1d1-2c2d0e28189si6418580a91.13',
  ],
  ['a word where Google’s code stands', 'due to its DMARC policy. - gsmtp', undefined],
  ['a word and a number of it', 'see the policy.5 - gsmtp', undefined],
  ['a link where Google’s code stands', 'http://evil.example/ - gsmtp', undefined],
  ['a link that ends like a code', 'http://evil.example/a1b2c3d4.12 - gsmtp', undefined],
  ['an address that ends like a code', 'ann@a1b2c3d4.12 - gsmtp', undefined],
  ['a word where Postfix’s code stands', 'Ok: queued as undeliverable', undefined],
  ['a word where Exim’s code stands', 'id=unidentified', undefined],
])('%s', (_, text, id) => {
  expect(findQueueId(text)).toBe(id);
});
