import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesEverybody } from '../../lib/checks/spf/ending.ts';
import { isNearSpf } from '../../lib/checks/spf/near.ts';
import { parseSpf } from '../../lib/checks/spf/record.ts';
import { repairAbsent, repairSpf } from '../../lib/repair/spf.ts';
import { nameOf } from '../checks/subjects.ts';

/** A term with a typing error, and the terms that were meant. */
const terms: readonly (readonly [string, string])[] = [
  // the name of the mechanism
  ['ipv4:192.0.2.1', 'ip4:192.0.2.1'],
  ['IPv4:192.0.2.1', 'ip4:192.0.2.1'],
  ['ip:192.0.2.1', 'ip4:192.0.2.1'],
  ['ip:2001:db8::1', 'ip6:2001:db8::1'],
  ['ip-4:192.0.2.0/24', 'ip4:192.0.2.0/24'],
  ['ip4v:192.0.2.1', 'ip4:192.0.2.1'],
  ['-ipv4:192.0.2.1', '-ip4:192.0.2.1'],
  ['ipv6:2001:db8::/32', 'ip6:2001:db8::/32'],
  ['ip-v6:2001:db8::/32', 'ip6:2001:db8::/32'],
  ['inlcude:a.example', 'include:a.example'],
  ['includ:a.example', 'include:a.example'],
  ['includes:a.example', 'include:a.example'],
  ['incluse:a.example', 'include:a.example'],
  ['?nclude:a.example', '?include:a.example'],
  ['exits:%{i}.a.example', 'exists:%{i}.a.example'],
  ['redirct=a.example', 'redirect=a.example'],
  // the sign behind it
  ['ip4=192.0.2.1', 'ip4:192.0.2.1'],
  ['include=a.example', 'include:a.example'],
  ['a=mail.example.org', 'a:mail.example.org'],
  ['mx=example.org/24', 'mx:example.org/24'],
  ['ptr=example.org', 'ptr:example.org'],
  ['include::a.example', 'include:a.example'],
  ['redirect:a.example', 'redirect=a.example'],
  ['exp:a.example', 'exp=a.example'],
  ['includе:a.example'.replace('е', 'e\u200b'), 'include:a.example'],
  ['include\uff1aa.example', 'include:a.example'],
  // blanks in the middle of it
  ['ip4 :192.0.2.1', 'ip4:192.0.2.1'],
  ['ip4 : 192.0.2.1', 'ip4:192.0.2.1'],
  ['ip4: 192.0.2.1', 'ip4:192.0.2.1'],
  ['ip4 192.0.2.1', 'ip4:192.0.2.1'],
  ['include: a.example', 'include:a.example'],
  ['include a.example', 'include:a.example'],
  ['redirect = a.example', 'redirect=a.example'],
  ['redirect a.example', 'redirect=a.example'],
  ['a: mail.example.org', 'a:mail.example.org'],
  ['- include:a.example', '-include:a.example'],
  // what it points to
  ['include:http://a.example', 'include:a.example'],
  ['include:https://a.example/', 'include:a.example'],
  ['include:postmaster@a.example', 'include:a.example'],
  ['include:@a.example', 'include:a.example'],
  ['include:<a.example>', 'include:a.example'],
  ['include:"a.example"', 'include:a.example'],
  ['include:exämple.net', 'include:xn--exmple-cua.net'],
  ['include:a.example;', 'include:a.example'],
  ['include:a.example\t', 'include:a.example'],
  ['a:mail.example.org:25', 'a:mail.example.org'],
  ['a:192.0.2.1', 'ip4:192.0.2.1'],
  ['a:192.0.2.0/24', 'ip4:192.0.2.0/24'],
  ['~mx:192.0.2.1', '~ip4:192.0.2.1'],
  ['include:192.0.2.1', 'ip4:192.0.2.1'],
  ['a:2001:db8::1', 'ip6:2001:db8::1'],
  ['ip4:mail.example.org', 'a:mail.example.org'],
  ['ip6:mail.example.org', 'a:mail.example.org'],
  ['ip4:2001:db8::1/64', 'ip6:2001:db8::1/64'],
  ['ip6:192.0.2.1', 'ip4:192.0.2.1'],
  ['ip4:192.0.2.1:25', 'ip4:192.0.2.1'],
  ['ip4:192.0.2.0/255.255.255.0', 'ip4:192.0.2.0/24'],
  ['ip4:192.0.2.1/032', 'ip4:192.0.2.1/32'],
  ['ip4:192.0.2.1/', 'ip4:192.0.2.1'],
  ['ip4:[192.0.2.1]', 'ip4:192.0.2.1'],
  ['ip6:[2001:db8::1]', 'ip6:2001:db8::1'],
  ['ip6:[2001:db8::]/32', 'ip6:2001:db8::/32'],
  ['192.0.2.1', 'ip4:192.0.2.1'],
  ['-192.0.2.1', '-ip4:192.0.2.1'],
  ['192.0.2.0/24', 'ip4:192.0.2.0/24'],
  ['2001:db8::1', 'ip6:2001:db8::1'],
  // what stands between terms
  ['a; mx; ip4:192.0.2.1;', 'a mx ip4:192.0.2.1'],
  ['a, mx, ip4:192.0.2.1', 'a mx ip4:192.0.2.1'],
  ['a , mx', 'a mx'],
  ['include:a.example,include:b.example', 'include:a.example include:b.example'],
  ['include:a.example;include:b.example', 'include:a.example include:b.example'],
  ['include:a.example|include:b.example', 'include:a.example include:b.example'],
  ['ip4:192.0.2.1,192.0.2.2', 'ip4:192.0.2.1 ip4:192.0.2.2'],
  ['ip4:192.0.2.1 192.0.2.2', 'ip4:192.0.2.1 ip4:192.0.2.2'],
  ['include:a.exampleip4:192.0.2.1', 'include:a.example ip4:192.0.2.1'],
  ['include:a.exampleinclude:b.example', 'include:a.example include:b.example'],
  ['ip4:192.0.2.1ip6:2001:db8::1', 'ip4:192.0.2.1 ip6:2001:db8::1'],
  ['+a+mx+ip4:192.0.2.1', '+a +mx +ip4:192.0.2.1'],
  ['mxinclude:a.example', 'mx include:a.example'],
  ['mx\u00a0a', 'mx a'],
  ['mx v=spf1 a', ''],
];

describe('a term with a typing error', () => {
  test.each(terms)('%j → %j', (term, meant) => {
    const end = /^(?:redirect|redirct|exp)/.test(term) ? '' : ' -all';
    const corrected = meant === '' ? undefined : `v=spf1 ${meant}${end}`;
    expect(repairSpf(`v=spf1 ${term}${end}`)).toBe(corrected);
  });
});

describe('the end of a record', () => {
  test.each([
    ['mx - all', 'mx -all'],
    ['mx ~ all', 'mx ~all'],
    ['mx \u2013all', 'mx -all'],
    ['mx \u2014all', 'mx -all'],
    ['mx \u2212all', 'mx -all'],
    ['mx \u0096all', 'mx -all'],
    ['mx -al', 'mx -all'],
    ['mx ~alll', 'mx ~all'],
    ['mx ~all.', 'mx ~all'],
    ['mx ~all;', 'mx ~all'],
    ['mx ~all"', 'mx ~all'],
    ['mx ~all\\', 'mx ~all'],
    ['mx --all', 'mx -all'],
    ['mx all-', 'mx -all'],
    ['mx -all-', 'mx -all'],
    ['mx ?all.', 'mx ?all'],
    ['mx-all', 'mx -all'],
    ['ip4:192.0.2.1-all', 'ip4:192.0.2.1 -all'],
    ['include:a.example~all', 'include:a.example ~all'],
    ['-allinclude:a.example', 'include:a.example -all'],
    ['mx -allip4:192.0.2.1', 'mx ip4:192.0.2.1 -all'],
    ['mx -all v=spf1 mx -all', 'mx -all'],
    ['mx -all V=SPF1 MX -all', 'mx -all'],
    ['v=spf1 mx -all', 'mx -all'],
  ])('%j → %j', (written, meant) => {
    expect(repairSpf(`v=spf1 ${written}`)).toBe(`v=spf1 ${meant}`);
  });
});

describe('what is not seen as a record at all', () => {
  test.each([
    '"v=spf1 mx -all"',
    '\u201cv=spf1 mx -all\u201d',
    "'v=spf1 mx -all'",
    '\u0093v=spf1 mx -all\u0094',
    '\\"v=spf1 mx -all\\"',
    '\ufeffv=spf1 mx -all',
    '\u200bv=spf1 mx -all',
    ' v=spf1 mx -all',
    '\tv=spf1 mx -all',
    '\u00a0v=spf1 mx -all',
    'v=spf1\u00a0mx -all',
    'v=spf1\tmx -all',
    'v=spf1; mx -all',
    'v=spf1;mx -all',
    'v=spf1, mx -all',
    'v=spf1: mx -all',
    'v = spf1 mx -all',
    'v =spf1 mx -all',
    'v:spf1 mx -all',
    'spf1 mx -all',
    '=v=spf1 mx -all',
    'v=spf mx -all',
    'v=sfp1 mx -all',
    'v=spf-1 mx -all',
    'vspf1 mx -all',
    'SPF: v=spf1 mx -all',
    'example.org. 3600 IN TXT "v=spf1 mx -all"',
    'TXT "v=spf1 mx -all"',
    '"v=spf1 mx" " -all"',
  ])('%j', (text) => {
    expect(isNearSpf(text)).toBe(true);
    expect(repairSpf(text)).toBe('v=spf1 mx -all');
  });

  test.each([
    ['v=spf1-all', 'v=spf1 -all'],
    ['v=spf1include:a.example ~all', 'v=spf1 include:a.example ~all'],
    ['v=spf1mx ~all', 'v=spf1 mx ~all'],
    [
      '"v=spf1 include:a.example " "include:b.example -all"',
      'v=spf1 include:a.example include:b.example -all',
    ],
    [
      '"v=spf1 include:a.example" "include:b.example -all"',
      'v=spf1 include:a.example include:b.example -all',
    ],
  ])('%j → %j', (text, meant) => {
    expect(repairSpf(text)).toBe(meant);
  });

  test.each([
    'v=spf10 mx -all',
    'v=spf1.1 mx -all',
    'v=spf2 mx -all',
    'spf2.0/pra mx -all',
    'spf2.0/mfrom,pra include:a.example -all',
    'v=DMARC1; p=reject',
    'we use v=spf1 -all',
    'spf1 is the old one',
    'SPF is set up, include:a.example is in it',
    'spf1',
    'v=spf',
    'sharepoint=include:a.example -all',
    `v=spf1; ${'mx '.repeat(2000)}`,
    '',
  ])('%j was not meant to be one', (text) => {
    expect(isNearSpf(text)).toBe(false);
    expect(repairSpf(text)).toBeUndefined();
  });
});

describe('nothing is mended where it is not sure what was meant', () => {
  test.each([
    'v=spf1 mx all.',
    'v=spf1 mx al',
    'v=spf1 mx + all',
    'v=spf1 mx +al',
    'v=spf1 mx all;',
    'v=spf1 mx -all~',
    'v=spf1 ip4:192.0.2.0-255 -all',
    'v=spf1 ip4:192.0.2.* -all',
    'v=spf1 ip4:192.0.2 -all',
    'v=spf1 ip4:192.0.2.1/33 -all',
    'v=spf1 ip4:192.0.2.256 -all',
    'v=spf1 ip4:192.0.2.0/255.0.255.0 -all',
    'v=spf1 ip4:0.0.0.0/00 -all',
    'v=spf1 ip4=0.0.0.0/0 -all',
    'v=spf1 ip6:2001:db8::/129 -all',
    'v=spf1 ip4:_spf.example.org -all',
    'v=spf1 include:a.example/24 -all',
    'v=spf1 include: -all',
    'v=spf1 include:*.example -all',
    'v=spf1 a/33 -all',
    'v=spf1 a:mail -all',
    'v=spf1 exists:192.0.2.1 -all',
    'v=spf1 redirect=192.0.2.1',
    'v=spf1 -redirect:a.example',
    'v=spf1 mail.example.org -all',
    'v=spf1 mx (our server) -all',
    'v=spf1 mx -all v=spf1 a -all',
    'v=spf1 mx; all',
    'v=spf1 redirect=a.example redirect=b.example',
    'v=spf1;',
    `v=spf1 ipv4:192.0.2.1 ${'a '.repeat(2100)}-all`,
    `v=spf1 ipv4:192.0.2.1 ${'a '.repeat(200)}-all`,
  ])('%j', (text) => {
    expect(repairSpf(text)).toBeUndefined();
  });
});

describe('a right record stays as it is', () => {
  test.each([
    'v=spf1',
    'v=spf1 ',
    'v=spf1 -all',
    'V=SPF1 MX -ALL',
    'v=spf1  mx   -all ',
    'v=spf1 a mx a:mail.example.org/24//64 include:_spf.example.net. ?all',
    'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 exists:%{ir}.%{v}.%{d} ~all',
    'v=spf1 mx -all moo=cow exp=why.%{d}',
    'v=spf1 mx ra=postmaster rp=100 -all',
    'v=spf1 redirect=_spf.example.org',
    'v=spf1 include:call-all.example -all',
    'v=spf1 +all',
  ])('%j', (text) => {
    expect(repairSpf(text)).toBeUndefined();
    expect(isNearSpf(text)).toBe(false);
  });
});

describe('a name that is not there', () => {
  const repaired = (text: string, place: number) => {
    const record = parseSpf(text);
    const term = record.kind === 'record' ? record.terms[place] : undefined;
    if (term === undefined) throw new Error(`no term ${String(place)} in ${text}`);
    return repairAbsent(text, term, nameOf('example.org'));
  };
  test.each([
    ['v=spf1 include:_spf.google.com.example.org -all', 0, 'v=spf1 include:_spf.google.com -all'],
    ['v=spf1 include:_SPF.Google.com.Example.org. -all', 0, 'v=spf1 include:_spf.google.com -all'],
    ['v=spf1 mx a:mail.example.org.example.org -all', 1, 'v=spf1 mx a:mail.example.org -all'],
    ['v=spf1 mx a:mail.example.org.example.org/24 ~all', 1, 'v=spf1 mx a:mail.example.org/24 ~all'],
    ['v=spf1 mx:example.org.example.org -all', 0, 'v=spf1 mx:example.org -all'],
    ['v=spf1 redirect=_spf.google.com.example.org', 0, 'v=spf1 redirect=_spf.google.com'],
    [
      'v=spf1 include:_spf.google.com include:_spf.google.com.example.org -all',
      1,
      'v=spf1 include:_spf.google.com -all',
    ],
    ['v=spf1 mx include:a.com-all', 1, 'v=spf1 mx include:a.com -all'],
    ['v=spf1 include:mail.unknown.net.example.org -all', 0, undefined],
    ['v=spf1 include:_spf.example.org -all', 0, undefined],
    ['v=spf1 include:a.example -all', 0, undefined],
    ['v=spf1 include:a.com-all.net -all', 0, undefined],
    ['v=spf1 a -all', 0, undefined],
  ])('%s, term %i → %s', (text, place, meant) => {
    expect(repaired(text, place)).toBe(meant);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...terms.map(([term]) => term),
    ...[
      'v=spf1',
      '-all',
      '+all',
      'all',
      '- all',
      '~all.',
      '"',
      ';',
      ',',
      'ip4:0.0.0.0/0',
      'a/0',
      '%{d}',
      '%',
      '=',
      ':',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 8 }).map((some) => `v=spf1 ${some.join(' ')}`),
    fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
  );

  test('is mended to a record that reads, is another, and lets not everybody in; or not at all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mended = repairSpf(text);
        if (mended === undefined) return;
        const record = parseSpf(mended);
        expect(record.kind).toBe('record');
        expect(record.kind === 'record' && record.terms.some(passesEverybody)).toBe(false);
        expect(mended).not.toBe(text);
        expect(repairSpf(mended)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('nobody is let in whose name or address was not written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const record = parseSpf(repairSpf(text) ?? 'v=spf1');
        const values = record.kind === 'record' ? record.terms.map(({ value }) => value ?? '') : [];
        const hosts = values.map((value) => value.replace(/\/\d+$/, ''));
        const written = text
          .replace(/[\u200b\uff1a]/g, (sign) => (sign === '\uff1a' ? ':' : ''))
          .toLowerCase();
        for (const host of hosts.filter((one) => !one.startsWith('xn--')))
          expect(written).toContain(host.toLowerCase());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    (size: number) => `v=spf1 ${'include:a.example'.repeat(size / 17)}`,
    (size: number) => `v=spf1 ${'-all'.repeat(size / 4)}`,
    (size: number) => `v=spf1 ${'"'.repeat(size)}`,
    (size: number) => `v=spf1 ${' '.repeat(size)}x`,
    (size: number) => `${' '.repeat(size)}v=spf1`,
    (size: number) => `v=spf1 ${'- '.repeat(size / 2)}`,
    (size: number) => `v=spf1 ${'a.'.repeat(size / 2)}`,
    (size: number) => `v=spf1 ip4:${'1'.repeat(size)}`,
    (size: number) => `spf ${'mx;'.repeat(size / 3)}`,
  ])('%s: in time', (make) => {
    for (const size of [4000, 64_000]) {
      const start = performance.now();
      repairSpf(make(size));
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});
