import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { base64url, writeQuestion } from '../../lib/dns/wire-write.ts';
import { describeWithData } from '../helpers/shared-data.ts';
import { exactQueries } from './bank.ts';

describeWithData('exact queries', () => {
  const { queries, refused } = exactQueries();
  // A DomainName holds no escapes: nothing that a mail, a person or a record says needs one.
  const ordinary = queries.filter(({ name }) => !name.includes('\\'));

  test.each(ordinary)('$name $type', ({ name, type, base64url: expected }) => {
    const domain = parseDomainName(name);
    expect(domain && base64url(writeQuestion(domain, type))).toBe(expected);
  });

  test.each([...refused, ...queries.filter(({ name }) => name.includes('\\'))])(
    'refused, or asked as A-labels: $name',
    ({ name }) => {
      const isInternational = /^[\p{L}.]+$/u.test(name) && /[^ -~]/.test(name);
      expect(parseDomainName(name)).toBe(isInternational ? domainToASCII(name) : undefined);
    },
  );
});

describe('base64url', () => {
  test.each([
    ['no padding', [0xff], '_w'],
    ['- for +', [0xfb, 0xef, 0xbe], '----'],
    ['_ for /', [0xff, 0xff, 0xff], '____'],
    ['nothing', [], ''],
  ])('%s', (_, octets, text) => {
    expect(base64url(Uint8Array.from(octets))).toBe(text);
  });

  test('any octets come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        expect(Uint8Array.from(Buffer.from(base64url(octets), 'base64url'))).toEqual(octets);
      }),
    );
  });
});

test('CD is set when validation is switched off, and nothing else changes', () => {
  const name = parseDomainName('example.test');
  const both = name && [writeQuestion(name, 16), writeQuestion(name, 16, { checkingDisabled: true })];
  expect(both?.map((octets) => [octets[2], octets[3]])).toEqual([
    [1, 0x20],
    [1, 0x30],
  ]);
  expect(both?.[0]?.subarray(4)).toEqual(both?.[1]?.subarray(4));
});
