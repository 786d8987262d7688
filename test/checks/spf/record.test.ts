import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpf, looksLikeSpf, parseGrammar, parseSpf } from '../../../lib/checks/spf/record.ts';

describe('which text is an SPF record (RFC 7208 §4.5)', () => {
  test.each([
    ['v=spf1', true],
    ['v=spf1 -all', true],
    ['V=SPF1 -all', true],
    ['v=spf10 -all', false],
    ['v=spf1-all', false],
    ['v=spf1;', false],
    [' v=spf1 -all', false],
    ['"v=spf1 -all"', false],
    ['v=spf1\t-all', false],
    ['spf2.0/pra -all', false],
  ])('%j: %s', (text, is) => {
    expect(isSpf(text)).toBe(is);
  });

  test.each([
    ['"v=spf1 -all"', true],
    ['\ufeffv=spf1 -all', true],
    [' v=spf1 -all', true],
    ['v=spf1; -all', true],
    ['v = spf1 -all', true],
    ['\u201cv=spf1 -all\u201d', true],
    ['v=spf1 -all', false],
    ['v=spf10', false],
    ['we use v=spf1 -all', false],
  ])('%j was meant to be one: %s', (text, is) => {
    expect(looksLikeSpf(text)).toBe(is);
  });
});

const good = [
  'all',
  '-all',
  '~ALL',
  'include:_spf.example.net',
  'INCLUDE:example.net.',
  'a',
  'a/24',
  'a//64',
  'a/24//64',
  'a:example.net',
  'a:example.net/24//64',
  'a:foo:bar/baz.example.com',
  'mx',
  '-mx:example.net/0',
  'ptr',
  'ptr:example.net',
  'ip4:192.0.2.1',
  'ip4:192.0.2.0/24',
  'ip4:0.0.0.0/0',
  'ip6:2001:db8::1',
  'ip6:2001:db8::/32',
  'ip6:::ffff:192.0.2.1/128',
  'exists:%{ir}.%{l1r-}.example.net',
  'exists:%{i}',
  'include:%{d2}',
  'include:a%%b%_c%-d.example.net',
  'redirect=_spf.example.net',
  'exp=explain.example.net',
  'moo=',
  'include=example.net',
  'moo.cow-far_out=man:dog/cat',
  'include:a.xn--p1ai',
  'a:under_score.example.net',
];
const bad = [
  'all.',
  'all:example.net',
  'all/8',
  'include',
  'include:',
  'include:example.net/24',
  'include:example',
  'include:example..net',
  `include:${'a'.repeat(64)}.example.net`,
  'include: ',
  'a:',
  'a/33',
  'a/032',
  'a//129',
  'a:111.222.33.44',
  'a:example.net:8080',
  'a:example.-com',
  'mx:',
  'mx/33',
  'ptr/0',
  'ptr:',
  'exists',
  'exists:',
  'exists:example.net/24',
  'ip4',
  'ip4:',
  'ip4:192.0.2',
  'ip4:192.0.2.1/33',
  'ip4:192.0.2.1/032',
  'ip4:192.0.2.1//32',
  'ip4:192.0.2.1:25',
  'ip4:192.0.2.256',
  'ip4:192.0.02.1',
  'ip4:2001:db8::1',
  'ip6:192.0.2.1',
  'ip6:2001:db8::/129',
  'ip6:2001:db8::1::2',
  'ipv4:192.0.2.1',
  'redirect:example.net',
  'redirect=',
  'redirect=example',
  'exp=',
  'exp=example',
  'exp=-all.%{',
  '=moo',
  'mo o',
  'moo!=cow',
  '1moo=cow',
  'moo=%{a}',
  'moo=%x',
  'exists:%{s}foo.%',
  'exists:%{d0}',
  'exists:%{c}.example.net',
  'include:“example.net”',
  'include:exämple.net',
  '- all',
  '++all',
  'foo',
  '192.0.2.1',
  ';',
  'include:example.net;',
  'include:example.net,',
  'include:example.net\tmx',
].filter((term) => !term.includes(' '));

describe('the grammar of a term (RFC 7208 §12)', () => {
  test.each(good)('%s', (term) => {
    expect(parseSpf(`v=spf1 ${term} `)).toMatchObject({ kind: 'record', terms: [{ text: term }] });
  });

  test.each(bad)('%s is none, and is named', (term) => {
    const record = parseSpf(`v=spf1 mx ${term} -all`);
    expect(record).toMatchObject({ kind: 'broken', token: term });
  });

  test.each(['redirect=a.example redirect=b.example', 'exp=a.example EXP=b.example'])(
    '%s: these stand once at most',
    (terms) => {
      const [first = '', second = ''] = terms.split(' ');
      expect(parseSpf(`v=spf1 ${terms}`)).toEqual({ kind: 'broken', token: second, at: 8 + first.length });
    },
  );

  test('takes a term apart', () => {
    expect(parseSpf('v=spf1  ?A:Mail.example.net/24//64  Redirect=x.example  ')).toMatchObject({
      kind: 'record',
      terms: [
        {
          kind: 'mechanism',
          text: '?A:Mail.example.net/24//64',
          qualifier: '?',
          name: 'a',
          value: 'Mail.example.net',
          at: 8,
          bits: { ipv4: 24, ipv6: 64 },
          network: undefined,
          spec: ['Mail.example.net'],
        },
        { kind: 'modifier', text: 'Redirect=x.example', name: 'redirect', value: 'x.example', at: 36 },
      ],
    });
  });
});

describe('any text', () => {
  test('is read or refused with a part of itself, never with an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const record = parseSpf(`v=spf1 ${text}`);
        if (record.kind === 'broken') {
          const start = record.at - 'v=spf1 '.length;
          expect(text).toContain(record.token);
          expect(text.slice(Math.max(0, start - record.token.length), start + record.token.length)).toContain(
            record.token,
          );
        } else expect(text.split(' ').filter(Boolean)).toEqual(record.terms.map((term) => term.text));
      }),
    );
  });

  test('printing and reading a record gives the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...good.filter((term) => !/^(?:redirect|exp)=/i.test(term))), {
          maxLength: 30,
        }),
        (terms) => {
          const record = parseSpf(['v=spf1', ...terms].join(' '));
          expect(record.kind === 'record' && record.terms.map(({ text }) => text)).toEqual(terms);
        },
      ),
    );
  });

  const hard = [
    (size: number) => `a:${'a'.repeat(size)}!`,
    (size: number) => `a:${'a.'.repeat(size)}`,
    (size: number) => `include:${'%{d1'.repeat(size)}`,
    (size: number) => `include:${'%{d'.repeat(size)}`,
    (size: number) => `include:${'%%'.repeat(size)}-`,
    (size: number) => `a${'/1'.repeat(size)}`,
    (size: number) => `a:${'-'.repeat(size)}`,
    (size: number) => `exists:%{d${'0'.repeat(size)}x`,
    (size: number) => `ip6:${':'.repeat(size)}`,
    (size: number) => `${'m'.repeat(size)}!`,
    (size: number) => 'mx '.repeat(size),
    (size: number) => '"'.repeat(size),
  ];
  test.each(hard)('%s: time grows with the length, no faster', (make) => {
    const millisecondsFor = (size: number) => {
      const text = `v=spf1 ${make(size)}`;
      const start = process.cpuUsage().user; // time of this process alone, in microseconds: other work on the machine does not count
      parseSpf(text);
      looksLikeSpf(make(size));
      return (process.cpuUsage().user - start) / 1000;
    };
    const quarter = millisecondsFor(16_000);
    expect(millisecondsFor(64_000)).toBeLessThan(100 + 12 * quarter);
  });
});

describe('the character that is wrong', () => {
  // The caret of each case stands below it: `at` counts characters of the record from 0.
  test.each([
    ['v=spf1 ipv4:192.0.2.1 -all', '       ^'],
    ['v=spf1 mx -ipv4:192.0.2.1', '           ^'],
    ['v=spf1  ++all', '         ^'],
    ['v=spf1 - all', '        ^'],
    ['v=spf1 ;', '       ^'],
    ['v=spf1 all.', '       ^'],
    ['v=spf1 all:x', '          ^'],
    ['v=spf1 -all/8', '           ^'],
    ['v=spf1 include', '              ^'],
    ['v=spf1 include:', '               ^'],
    ['v=spf1 include: -all', '               ^'],
    ['v=spf1 include/24', '              ^'],
    ['v=spf1 include:example', '               ^'],
    ['v=spf1 include:exämple.net', '                 ^'],
    ['v=spf1 include:“example.net”', '               ^'],
    ['v=spf1 include:example.net;', '                          ^'],
    ['v=spf1 include:example.net\tmx', '                          ^'],
    ['v=spf1 include:example.net:25', '                          ^'],
    ['v=spf1 include:example.-net', '                       ^'],
    ['v=spf1 include:example.net-', '                       ^'],
    ['v=spf1 include:a.example.123', '                         ^'],
    ['v=spf1 include:a.example..', '                         ^'],
    ['v=spf1 include:%{d}net', '                   ^'],
    ['v=spf1 include:%{d}.n_t', '                     ^'],
    ['v=spf1 include:a..example.net', '                 ^'],
    ['v=spf1 include:.example.net', '               ^'],
    ['v=spf1 exists:%{x}.example.net', '                ^'],
    ['v=spf1 exists:%(ir).example.net', '              ^'],
    ['v=spf1 exists:%{c}.example.net', '                ^'],
    ['v=spf1 a:111.222.33.44', '                    ^'],
    ['v=spf1 a:', '         ^'],
    ['v=spf1 a/', '         ^'],
    ['v=spf1 a/33', '         ^'],
    ['v=spf1 a/032', '         ^'],
    ['v=spf1 a/2a', '          ^'],
    ['v=spf1 a/24/64', '           ^'],
    ['v=spf1 a//', '          ^'],
    ['v=spf1 a//129', '          ^'],
    ['v=spf1 a//064', '          ^'],
    ['v=spf1 a/24//64x', '               ^'],
    ['v=spf1 a:example.net/33', '                     ^'],
    ['v=spf1 a:example.net//129', '                      ^'],
    ['v=spf1 a:example.net/24/64', '                    ^'],
    ['v=spf1 a:example.net/', '                    ^'],
    ['v=spf1 mx!', '         ^'],
    ['v=spf1 ptr/0', '          ^'],
    ['v=spf1 ptr:', '           ^'],
    ['v=spf1 ip4', '          ^'],
    ['v=spf1 ip4:', '           ^'],
    ['v=spf1 ip4:192.0.2', '                  ^'],
    ['v=spf1 ip4:192.0.2.', '                   ^'],
    ['v=spf1 ip4:192.0.2.256', '                   ^'],
    ['v=spf1 ip4:192.0.02.1', '                 ^'],
    ['v=spf1 ip4:192.0.2.1.5', '                     ^'],
    ['v=spf1 ip4:192.0.2.1:25', '                    ^'],
    ['v=spf1 ip4:192.0.2.1/33', '                     ^'],
    ['v=spf1 ip4:192.0.2.1/024', '                     ^'],
    ['v=spf1 ip4:192.0.2.1/', '                     ^'],
    ['v=spf1 ip4:192.0.2.1//32', '                     ^'],
    ['v=spf1 ip4:192.0.2.1/24,', '                       ^'],
    ['v=spf1 ip4:2001:db8::1', '           ^'],
    ['v=spf1 ip6:192.0.2.1', '           ^'],
    ['v=spf1 ip6:2001:db8::/129', '                      ^'],
    ['v=spf1 ip6:2001:db8::g', '                     ^'],
    ['v=spf1 ip6:2001:db8::1%eth0', '                      ^'],
    ['v=spf1 redirect:example.net', '       ^'],
    ['v=spf1 redirect=', '                ^'],
    ['v=spf1 redirect=example', '                ^'],
    ['v=spf1 exp=-all', '           ^'],
    ['v=spf1 moo=%{a}', '             ^'],
    ['v=spf1 moo=a=b%', '              ^'],
    ['v=spf1 redirect=a.example  redirect=b.example', '                           ^'],
    ['v=spf1 mx:foo.example\u0000', '                     ^'],
  ])('%j', (record, caret) => {
    expect(parseSpf(record)).toMatchObject({ kind: 'broken', at: caret.indexOf('^') });
  });

  test('the grammar itself does not mind a name that DNS would not take', () => {
    for (const spec of [
      'a..example.net',
      `${'a'.repeat(64)}.example.net`,
      `${'a.'.repeat(130)}example.net`,
      '.example.net',
    ]) {
      const record = `v=spf1 mx a:${spec}/24 -all`;
      expect(parseGrammar(record)).toMatchObject({ kind: 'record' });
      expect(parseSpf(record)).toMatchObject({ kind: 'broken', token: `a:${spec}/24` });
    }
    expect(parseSpf(`v=spf1 a:${'a'.repeat(63)}.example.net moo=a..b`)).toMatchObject({ kind: 'record' });
    expect(parseSpf(`v=spf1 a:${'a.'.repeat(121)}example.net -all`)).toMatchObject({ kind: 'record' });
    expect(parseSpf(`v=spf1 a:${'a.'.repeat(121)}aexample.net`)).toMatchObject({ kind: 'broken', at: 9 });
    expect(parseSpf(`v=spf1 redirect=a..example.net`)).toMatchObject({ kind: 'broken', at: 18 });
    expect(parseSpf(`v=spf1 include:%{d2}..example.net`)).toMatchObject({ kind: 'record' });
  });
});
