import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { parseIp } from '../../lib/bounce/ip-address.ts';

test.each([
  ['four parts', '192.0.2.25', '192.0.2.25'],
  ['in brackets, with a port', '[192.0.2.25]:25', '192.0.2.25'],
  ['RFC 5321’s literal', '[IPv6:2001:DB8:0:0:0:0:0:25]', '2001:db8::25'],
  ['with a zone', 'fe80::1%eth0', 'fe80::1'],
  ['an IPv4 address within', '::ffff:192.0.2.25', '192.0.2.25'],
  ['too large a part', '192.0.2.256', undefined],
  ['a leading zero, which some read as octal', '192.0.2.010', undefined],
  ['a number alone', '3221225985', undefined],
  ['hexadecimal', '0xc0.0.2.1', undefined],
  ['a version', '15.20.7', undefined],
  ['a time', '12:30', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, ip) => {
  expect(parseIp(text)).toBe(ip);
});

test('each address comes back as itself; other text is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => {
      expect(parseIp(parseIp(ip))).toBe(ipaddr.process(ip).toString());
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseIp(text) ?? '192.0.2.1').toMatch(/^[0-9a-f:.]+$/);
    }),
  );
});
