import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandMacros, parseMacroString, usesMacro, type MacroPlace } from '../../../lib/checks/spf/macro.ts';

const values = new Map([
  ['s', 'strong-bad@email.example.com'],
  ['l', 'strong-bad'],
  ['o', 'email.example.com'],
  ['d', 'email.example.com'],
  ['i', '192.0.2.3'],
  ['v', 'in-addr'],
  ['h', 'mx.example.org'],
]);

function expand(text: string, place: MacroPlace = 'domain-spec'): string | undefined {
  const read = parseMacroString(text, place);
  return 'fault' in read
    ? `fault at ${String(read.fault)}`
    : expandMacros(read.macros, (letter) => values.get(letter));
}

describe('the examples of RFC 7208 §7.4', () => {
  test.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{d2}.trusted-domains.example.net', 'example.com.trusted-domains.example.net'],
  ])('%s gives %s', (macro, text) => {
    expect(expand(macro)).toBe(text);
  });
});

describe('expansion', () => {
  test.each([
    ['', ''],
    ['a%%b', 'a%b'],
    ['a%_b', 'a b'],
    ['a%-b', 'a%20b'],
    ['%{D}', 'email.example.com'],
    ['%{S}', 'strong-bad%40email.example.com'],
    ['%{d1R}', 'email'],
    ['%{s2@}', 'fault at 4'],
    ['%{s.-}', 'strong.bad@email.example.com'],
    ['%{s3.-r}', 'fault at 6'],
    ['%{o9}', 'email.example.com'],
    ['%{o00000000000000000000000000000000000001}', 'com'],
    ['%{o99999999999999999999999999999999999999}', 'email.example.com'],
    ['%{h}', 'mx.example.org'],
    ['!"#$&\'()*+,/:;<=>?@[\\]^`{|}~', '!"#$&\'()*+,/:;<=>?@[\\]^`{|}~'],
  ])('%s gives %s', (macro, text) => {
    expect(expand(macro)).toBe(text);
  });

  test.each([
    ['a.b', '.', ['a', 'b']],
    ['a-b+c,d/e_f=g', '-+,/_=', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['.a..b.', '.', ['', 'a', '', 'b', '']],
  ])('%s is parted at each of %s', (value, delimiters, parts) => {
    const read = parseMacroString(`%{lr${delimiters}}`, 'domain-spec');
    expect('macros' in read && expandMacros(read.macros, () => value)).toBe(parts.reverse().join('.'));
  });

  test('what is not known leaves the whole unknown', () => {
    expect(expand('a.%{p}.b')).toBeUndefined();
  });

  test.each([
    ['~-._aZ9', '~-._aZ9'],
    ["!*'() &=@%/", '%21%2A%27%28%29%20%26%3D%40%25%2F'],
    ['\u00fc\u20ac', '%C3%BC%E2%82%AC'],
    ['\ud800', '%EF%BF%BD'],
  ])('in upper case %j is escaped as %s', (value, escaped) => {
    const read = parseMacroString('%{L}', 'domain-spec');
    expect('macros' in read && expandMacros(read.macros, () => value)).toBe(escaped);
  });
});

describe('the place of a fault', () => {
  test.each<[string, number, MacroPlace]>([
    ['%', 0, 'domain-spec'],
    ['ab%', 2, 'domain-spec'],
    ['ab%c', 2, 'domain-spec'],
    ['ab%(i)', 2, 'domain-spec'],
    ['ab%{', 4, 'domain-spec'],
    ['ab%{}', 4, 'domain-spec'],
    ['ab%{x}', 4, 'domain-spec'],
    ['ab%{d', 5, 'domain-spec'],
    ['ab%{d2', 6, 'domain-spec'],
    ['ab%{d2!}', 6, 'domain-spec'],
    ['ab%{dr2}', 6, 'domain-spec'],
    ['ab%{d0}', 5, 'domain-spec'],
    ['ab%{d000r}', 5, 'domain-spec'],
    ['ab%{c}', 4, 'domain-spec'],
    ['ab%{R}', 4, 'domain-spec'],
    ['ab%{t}', 4, 'domain-spec'],
    ['a b', 1, 'domain-spec'],
    ['a b', 1, 'modifier'],
    ['a\tb', 1, 'explanation'],
    ['ab\u00e4', 2, 'domain-spec'],
    ['ab\u00e4', 2, 'explanation'],
    ['\0', 0, 'explanation'],
    ['ab\x7f', 2, 'modifier'],
  ])('%j breaks at %i (%s)', (text, fault, place) => {
    expect(parseMacroString(text, place)).toEqual({ fault });
  });

  test.each<[string, MacroPlace]>([
    ['%{c}%{r}%{t}', 'modifier'],
    ['%{c} %{R} %{t}', 'explanation'],
  ])('%s stands in a %s', (text, place) => {
    expect(parseMacroString(text, place)).toMatchObject({ tail: text.length });
  });
});

test.each([
  ['abc', 0],
  ['%{d}', 4],
  ['a%%b', 3],
  ['a%{d}b%_', 8],
  ['a%{d}.com', 5],
])('the tail of %s begins at %i', (text, tail) => {
  expect(parseMacroString(text, 'domain-spec')).toMatchObject({ tail });
});

test.each([
  ['%{s}', 'sl', true],
  ['%{L1r-}', 'sl', true],
  ['sl%%s%-l', 'sl', false],
  ['%{d}', 'sl', false],
  ['%{p}', 'p', true],
])('%s expands one of %s: %s', (text, letters, is) => {
  const read = parseMacroString(text, 'domain-spec');
  expect('macros' in read && usesMacro(read.macros, letters)).toBe(is);
});

/** The grammar once more, as one expression. */
const whole: Readonly<Record<MacroPlace, RegExp>> = {
  'domain-spec': /^(?:%(?:\{[slodiphv](?:0*[1-9]\d*)?r?[.\-+,/_=]*\}|[%_-])|[\x21-\x24\x26-\x7e])*$/i,
  modifier: /^(?:%(?:\{[slodiphvcrt](?:0*[1-9]\d*)?r?[.\-+,/_=]*\}|[%_-])|[\x21-\x24\x26-\x7e])*$/i,
  explanation: /^(?:%(?:\{[slodiphvcrt](?:0*[1-9]\d*)?r?[.\-+,/_=]*\}|[%_-])|[\x20-\x24\x26-\x7e])*$/i,
};

test('any text is read or refused as the grammar says, at a place of its own', () => {
  const piece = fc.constantFrom(
    ...['%', '%%', '%{', '}', 'd', 'r', '0', '2', '.', '-', '%_', 'a', ' ', '\u00e4', '%{d}', '%{L2r-}'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom<MacroPlace>('domain-spec', 'modifier', 'explanation'),
      (text, place) => {
        const read = parseMacroString(text, place);
        expect('macros' in read).toBe(whole[place].test(text));
        if ('fault' in read) {
          expect(read.fault).toBeGreaterThanOrEqual(0);
          expect(read.fault).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
