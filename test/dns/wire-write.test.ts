import { domainToASCII } from 'node:url';
import { decode } from 'dns-packet';
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

describe('padding (RFC 7830, RFC 8467)', () => {
  test('any name fills the block, and another codec reads name, type and nothing but padding', () => {
    fc.assert(
      fc.property(fc.domain(), fc.constantFrom(128, 256, 468), (text, padTo) => {
        const name = parseDomainName(text);
        if (name === undefined) return;
        const octets = writeQuestion(name, 16, { padTo });
        expect(octets.length % padTo).toBe(0);
        expect(decode(Buffer.from(octets))).toMatchObject({
          questions: [{ name, type: 'TXT', class: 'IN' }],
          answers: [],
          authorities: [],
          additionals: [{ type: 'OPT', name: '.', ednsVersion: 0, options: [{ code: 12 }] }],
        });
        const plain = writeQuestion(name, 16);
        expect(octets.subarray(12, plain.length)).toEqual(plain.subarray(12));
      }),
    );
  });

  test('a message that fits to the octet gets an option of no length', () => {
    const name = parseDomainName(`${'l'.repeat(60)}.${'l'.repeat(31)}.ab`);
    expect(name && writeQuestion(name, 16, { padTo: 128 })).toHaveLength(128);
  });
});
