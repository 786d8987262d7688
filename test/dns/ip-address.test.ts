import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isIPv4, isIPv6 } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  dottedForm,
  isInternal,
  isWithin,
  parseClientIp,
  parseIp4,
  parseIp6,
  shownForm,
  type Ip,
} from '../../lib/dns/ip-address.ts';

function ip(text: string): Ip {
  const read = parseIp4(text) ?? parseIp6(text);
  if (read === undefined) throw new Error(`no address: ${text}`);
  return read;
}

describe('an IPv4 address', () => {
  test.each(['0.0.0.0', '192.0.2.1', '255.255.255.255', '9.99.199.249', '10.100.200.250'])('%s', (text) => {
    expect(parseIp4(text)?.octets.join('.')).toBe(text);
  });
  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.04',
    '1.2.3.',
    '1..2.3',
    '1.2.3.4 ',
    '0x1.2.3.4',
    '1.2.3.300',
    '1.2.3.a',
    '::1',
  ])('not %j', (text) => {
    expect(parseIp4(text)).toBeUndefined();
  });
  test('agrees with node about any four numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\d{0,4}$/), { minLength: 3, maxLength: 5 }), (parts) => {
        expect(parseIp4(parts.join('.')) !== undefined).toBe(isIPv4(parts.join('.')));
      }),
    );
  });
});

describe('an IPv6 address', () => {
  test.each([
    ['2001:db8::1', '2001:db8::1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4:5:6:c000:201'],
    ['::1.1.1.1', '::101:101'],
  ])('%s', (text, shown) => {
    expect(parseIp6(text) && shownForm(ip(text))).toBe(shown);
  });
  test.each([
    '',
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1::2::3',
    '12345::',
    'g::',
    '::1%eth0',
    '1.2.3.4::',
    '::1.2.3.4:5',
    '::1.2.3',
    '::1.2.3.256',
    '[::1]',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '1:2:3:4:5:6:7:1.2.3.4',
    '192.0.2.1',
  ])('not %j', (text) => {
    expect(parseIp6(text)).toBeUndefined();
  });
  test('agrees with node about any text of its letters', () => {
    const part = fc.constantFrom('', '0', 'ab', 'FFFF', '12345', '1.2.3.4', ':');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join(':');
        expect(parseIp6(text) !== undefined).toBe(isIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['192.0.2.1', 'ipv4', '192.0.2.1'],
  ['::ffff:192.0.2.1', 'ipv4', '192.0.2.1'],
  ['::FFFF:C000:201', 'ipv4', '192.0.2.1'],
  ['::192.0.2.1', 'ipv6', '::c000:201'],
  ['1::ffff:192.0.2.1', 'ipv6', '1::ffff:c000:201'],
])('a client at %s is one of %s', (text, kind, shown) => {
  const client = parseClientIp(text);
  expect(client?.kind).toBe(kind);
  expect(client && shownForm(client)).toBe(shown);
});

test('an odd text is no client', () => {
  expect(parseClientIp('192.0.2')).toBeUndefined();
});

describe('a network', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1', 32, true],
    ['192.0.2.1', '192.0.2.0', 32, false],
    ['192.0.2.1', '192.0.2.0', 31, true],
    ['192.0.2.2', '192.0.2.0', 31, false],
    ['192.0.3.1', '192.0.2.0', 23, true],
    ['192.0.4.1', '192.0.2.0', 23, false],
    ['10.0.0.1', '192.0.2.0', 0, true],
    ['192.0.2.255', '192.0.2.0', 24, true],
    ['192.0.3.0', '192.0.2.0', 24, false],
    ['128.0.0.0', '192.0.2.0', 1, true],
    ['64.0.0.0', '192.0.2.0', 1, false],
    ['2001:db8::1', '2001:db8::', 32, true],
    ['2001:db9::1', '2001:db8::', 32, false],
    ['2001:db9::1', '2001:db8::', 31, true],
    ['2001:db8::2', '2001:db8::1', 128, false],
    ['::1', '2001:db8::', 0, true],
    ['192.0.2.1', '::', 0, false],
    ['::1', '0.0.0.0', 0, false],
  ])('%s in %s/%i: %s', (client, network, bits, is) => {
    expect(isWithin(ip(client), ip(network), bits)).toBe(is);
  });
  test('agrees with ipaddr.js', () => {
    const four = fc.tuple(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(four, ([one, other, bits]) => {
        expect(isWithin(ip(one), ip(other), bits)).toBe(
          ipaddr.IPv4.parse(one).match(ipaddr.IPv4.parse(other), bits),
        );
      }),
    );
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::cb01', '2.0.0.1.0.D.B.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.C.B.0.1'],
])('%s with dots', (text, dotted) => {
  expect(dottedForm(ip(text))).toBe(dotted);
});

describe('ipaddr.js, another reader of the same forms, agrees', () => {
  const anyIp4 = fc
    .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 255 })))
    .map((all) => all.join('.'));
  // Many zeros, so that runs of them meet in every way.
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  const anyIp6 = groups.map((all) => all.map((one) => one.toString(16)).join(':'));

  test('about the form that is shown', () => {
    fc.assert(
      fc.property(fc.oneof(anyIp4, anyIp6), (text) => {
        expect(shownForm(ip(text))).toBe(ipaddr.parse(text).toString());
        expect(ip(shownForm(ip(text)))).toEqual(ip(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('about the address of a client, mapped or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyIp4,
          anyIp6,
          anyIp4.map((four) => `::ffff:${four}`),
        ),
        (text) => {
          const client = parseClientIp(text);
          expect(client && shownForm(client)).toBe(ipaddr.process(text).toString());
        },
      ),
    );
  });

  test('about hostile text: what it refuses, we refuse', () => {
    const piece = fc.constantFrom(
      '',
      ':',
      '::',
      '.',
      '0',
      '00',
      'ffff',
      '255',
      '256',
      '1.2.3.4',
      '%1',
      ' ',
      '[',
      '/',
      'g',
    );
    const hostile = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseIp4(text) ?? parseIp6(text);
        if (read === undefined || /^::(?:\d+\.){3}/.test(text)) return; // it takes `::1.2.3.4` for `::ffff:1.2.3.4`
        expect(ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)).toBe(true);
        expect(shownForm(read)).toBe(ipaddr.parse(text).toString());
      }),
      { numRuns: 5000 },
    );
  });

  test('about what never is on the public internet', () => {
    const internal =
      'private loopback linkLocal uniqueLocal unspecified carrierGradeNat broadcast multicast'.split(' ');
    const first = fc.constantFrom(0, 9, 10, 11, 100, 127, 169, 172, 192, 198, 203, 223, 224, 239, 240, 255);
    const second = fc.constantFrom(0, 15, 16, 31, 32, 63, 64, 127, 128, 168, 254, 255);
    const four = fc.tuple(first, second, second, second).map((all) => all.join('.'));
    const start = fc.constantFrom(
      '::',
      '::1',
      'fbff::',
      'fc00::',
      'fdff::1',
      'fe00::',
      'fe7f::',
      'fe80::1',
      'febf::',
      'fec0::',
      'feff::',
      'ff00::',
      'ff02::1',
      '::2',
      '1::',
      '2001:db8::1',
      '64:ff9b::1',
    );
    fc.assert(
      fc.property(fc.oneof(four, start, anyIp4, anyIp6), (text) => {
        expect(isInternal(ip(text))).toBe(internal.includes(ipaddr.parse(text).range()));
      }),
      { numRuns: 5000 },
    );
  });
});

test('text of any length is refused in time that grows with it', () => {
  for (const long of [':'.repeat(100_000), '1:'.repeat(100_000), '1.'.repeat(100_000), '0'.repeat(200_000)])
    expect(parseClientIp(long)).toBeUndefined();
});
