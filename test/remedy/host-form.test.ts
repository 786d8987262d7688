import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOf, hostOf, isComplete, stringsOf } from '../../lib/remedy/host-form.ts';
import type { RecordChange } from '../../lib/remedy/remedy.ts';
import { domain } from '../helpers/notices.ts';

const zone = domain('example.org');

function change(name: string, type: RecordChange['type'], value: string): RecordChange {
  return { zone, name: domain(name), type, old: [], value };
}

test.each([
  ['example.org', '@'],
  ['_dmarc.example.org', '_dmarc'],
  ['mte1._domainkey.news.example.org', 'mte1._domainkey.news'],
  ['9.2.0.192.in-addr.arpa', '9.2.0.192.in-addr.arpa.'],
])('%s is typed as %s', (name, host) => {
  expect(hostOf({ zone, name: domain(name) })).toBe(host);
});

test('a record in all its forms', () => {
  expect(formsOf(change('_dmarc.example.org', 'TXT', 'v=DMARC1; p=none'))).toEqual({
    panel: { host: '_dmarc', type: 'TXT', value: 'v=DMARC1; p=none' },
    absolute: { name: '_dmarc.example.org.', type: 'TXT', value: 'v=DMARC1; p=none' },
    zoneFile: '_dmarc.example.org. IN TXT "v=DMARC1; p=none"',
  });
  expect(formsOf(change('x.example.org', 'TXT', 'a"b\\c')).zoneFile).toBe(
    'x.example.org. IN TXT "a\\"b\\\\c"',
  );
});

test.each([
  ['CNAME', 'dkim1.mandrillapp.com', 'dkim1.mandrillapp.com.'],
  ['CNAME', '<Mailgun>', '<Mailgun>'],
  ['MX', '10 mx.example.org', '10 mx.example.org.'],
  ['A', '192.0.2.1', '192.0.2.1'],
] as const)('%s %s in a zone file', (type, value, written) => {
  expect(formsOf(change('x.example.org', type, value)).zoneFile).toBe(`x.example.org. IN ${type} ${written}`);
});

test('what has to be filled in is not complete', () => {
  expect(isComplete('v=DKIM1; p=<…>')).toBe(false);
  expect(isComplete('v=spf1 -all')).toBe(true);
});

test('a long text is cut into strings of at most 255 octets, whole signs, and joined it is the same', () => {
  expect(stringsOf('x'.repeat(600)).map(({ length }) => length)).toEqual([255, 255, 90]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (value) => {
      const strings = stringsOf(value);
      expect(strings.join('')).toBe(value);
      for (const string of strings) expect(new TextEncoder().encode(string).length).toBeLessThanOrEqual(255);
    }),
  );
});
