import fc from 'fast-check';
import { domainToASCII, domainToUnicode } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  below,
  domainOfAddress,
  parentOf,
  parseDomainName,
  parseMacroName,
  reverseName,
  unicodeForm,
} from '../../lib/dns/domain-name.ts';

const long = (length: number) => 'l'.repeat(length);

describe('what is a domain name', () => {
  test.each([
    ['lower case', 'Example.ORG', 'example.org'],
    ['the final dot goes', 'example.org.', 'example.org'],
    ['spaces around it go', '  example.org\n', 'example.org'],
    ['an underscore', '_dmarc.example.org', '_dmarc.example.org'],
    ['a label of 63', `${long(63)}.test`, `${long(63)}.test`],
    [
      '253 characters',
      `${long(63)}.${long(63)}.${long(63)}.${long(61)}`,
      `${long(63)}.${long(63)}.${long(63)}.${long(61)}`,
    ],
    ['letters of other scripts', 'b\u00fccher.example', 'xn--bcher-kva.example'],
    ['a letter with its mark apart', 'bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['full width letters', '\uff45xample.org', 'example.org'],
    ['ideographic full stop', 'example\u3002org', 'example.org'],
    ['full width full stop', 'example\uff0eorg', 'example.org'],
    ['half width ideographic full stop', 'example\uff61org', 'example.org'],
    ['sharp s stays itself (IDNA2008)', 'stra\u00dfe.example', 'xn--strae-oqa.example'],
    ['an A-label', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('%s', (_, text, name) => {
    expect(parseDomainName(text)).toBe(name);
  });

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['one label', 'localhost'],
    ['an empty label', 'a..example.org'],
    ['a dot in front', '.example.org'],
    ['a label of 64', `${long(64)}.test`],
    ['254 characters', `${long(63)}.${long(63)}.${long(63)}.${long(62)}`],
    ['an address', 'a@example.org'],
    ['an IPv4 address', '192.0.2.1'],
    ['an IPv4 address in letters of full width', '\uff11\uff19\uff12.0.2.1'],
    ['an IPv6 address', '2001:db8::1'],
    ['a space', 'exam ple.org'],
    ['a control character', 'a\u0000b.example.org'],
    ['a hyphen in front', '-a.example.org'],
    ['an escape', 'esc\\.dot.example.org'],
    ['a slash', 'example.org/path'],
    ['right-to-left override', 'example\u202e.org'],
    ['zero-width space', 'exam\u200bple.org'],
    ['zero-width joiner', 'exam\u200dple.org'],
    ['soft hyphen', 'exam\u00adple.org'],
    ['byte order mark inside', 'exam\ufeffple.org'],
    ['one dot leader', 'example\u2024org'],
    ['small full stop', 'example\ufe52org'],
    ['a digit with a full stop in it', 'example\u2488org'],
    ['a mark without a letter', 'example.\u0301a.org'],
    ['a lone surrogate', 'example\ud800.org'],
    ['a tag character', 'example\u{e0061}.org'],
    ['a very long text', `${'a.'.repeat(5000)}org`],
  ])('not: %s', (_, text) => {
    expect(parseDomainName(text)).toBeUndefined();
  });
});

const strange = fc.constantFrom(
  ...[
    '\u202e',
    '\u200b',
    '\u200d',
    '\u3002',
    '\uff0e',
    '\uff61',
    '\u2024',
    '\u2488',
    '\u00df',
    '\u0130',
    '\u0301',
  ],
  ...[
    'xn--',
    '.',
    '-',
    '_',
    '@',
    '\\',
    '%',
    ' ',
    '\u0000',
    'a',
    '1',
    '\ud800',
    '\u05d0',
    '\u0661',
    '\ufdfa',
    '\u{1f600}',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: strange, maxLength: 30 }),
  fc.tuple(fc.string({ unit: strange, maxLength: 12 }), fc.domain()).map(([front, domain]) => front + domain),
);

describe('any text', () => {
  test('is refused, or is a name that fits on the wire and is its own name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = parseDomainName(text);
        if (name === undefined) return;
        expect(name).toMatch(
          /^(?=.{3,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+$/,
        );
        expect(parseDomainName(name)).toBe(name);
      }),
      { numRuns: 5000 },
    );
  });

  test('has a form for the eye that is harmless, and leads back to the name', () => {
    const aLabel = fc.stringMatching(/^xn--[a-z0-9-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          aLabel.map((label) => `${label}.example`),
        ),
        (text) => {
          const name = parseDomainName(text);
          const shown = name && unicodeForm(name);
          if (shown === undefined) return;
          expect(shown).toMatch(/^[\p{L}\p{M}\p{N}._-]+$/u);
          expect(parseDomainName(shown)).toBe(name);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('of a macro is refused, or fits on the wire', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = parseMacroName(text);
        if (name === undefined) return;
        expect(name).toMatch(/^[ -[\]-~]{3,253}$/);
        expect(name.split('.').filter((label) => label.length === 0 || label.length > 63)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the form for the eye', () => {
  test.each([
    'b\u00fccher.example',
    '\u4f8b\u3048.\u30c6\u30b9\u30c8',
    '\u043f\u0440\u0438\u043c\u0435\u0440.example',
    '\u0645\u062b\u0627\u0644.example',
    '\u{20000}\u{20001}.example',
  ])('%s, as another implementation has it', (text) => {
    const name = parseDomainName(text);
    expect(name).toBe(domainToASCII(text));
    expect(name && unicodeForm(name)).toBe(domainToUnicode(text));
  });

  test.each([
    ['plain letters', 'example.org'],
    ['what ends in the middle of a number', 'xn--99999999.example'],
    ['a label that decodes to a bold letter', 'xn--a-bbm.example'],
    ['a label whose numbers run beyond Unicode', 'xn--a-999999b.example'],
  ])('none: %s', (_, text) => {
    const name = parseDomainName(text);
    expect(name).toBe(text);
    expect(name && unicodeForm(name)).toBeUndefined();
  });
});

test('names from names', () => {
  const name = parseDomainName('mail.example.org');
  if (name === undefined) expect.fail('this is a name');
  expect(below('_dmarc', name)).toBe('_dmarc.mail.example.org');
  expect(below(long(64), name)).toBeUndefined();
  expect(parentOf(name)).toBe('example.org');
  expect(domainOfAddress('"a@b"@Example.org')).toBe('example.org');
  expect(domainOfAddress('example.org')).toBeUndefined();
  expect(reverseName(['192', '0', '2', '1'], 'in-addr.arpa')).toBe('1.2.0.192.in-addr.arpa');
  expect(parseMacroName('Foo:bar/baz %.example.org.')).toBe('foo:bar/baz %.example.org');
});
