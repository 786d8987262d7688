import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingPrivate, type PrivateWords } from '../../lib/bounce/private-words.ts';
import { redacted } from '../../lib/letters/redacted.ts';
import { translateEnglish as t } from '../../scripts/inspect/translate-english.ts';

const known: PrivateWords = {
  names: ['Bob Miller', '田中'],
  subjects: ['Your tickets'],
  addresses: ['bob.m@example.com', 'info@example.org'],
};
const mask = (text: string, words = known) => redacted(text, words, t);

describe('whatever way it is written', () => {
  test.each([
    ['an address', 'to bob@example.com.', 'to <address 1>@example.com.'],
    [
      'two addresses, one of them twice',
      'a@example.com b@example.com A@EXAMPLE.com',
      '<address 1>@example.com <address 2>@example.com <address 1>@EXAMPLE.com',
    ],
    [
      'in both spellings of its domain',
      'a@bücher.example a@xn--bcher-kva.example',
      '<address 1>@bücher.example <address 1>@xn--bcher-kva.example',
    ],
    ['quoted (RFC 5321 §4.1.2)', '"bob m"@example.com', '<address 1>@example.com'],
    ['at an address literal', 'bob@[192.0.2.1]', '<address 1>@[192.0.2.1]'],
    [
      'a subject that a notice folds',
      'Subject: Your\n tickets\nStatus: 5.1.1',
      'Subject: <subject>\nStatus: 5.1.1',
    ],
    ['at a name without a dot', 'bob@localhost', '<address 1>@localhost'],
    ['VERP', 'bounce-md_12345.bob=example.com@mail.example.net', '<address 1>@mail.example.net'],
    ['VERP without the rest', 'bounce-7.bob=example.com', '<address 1>=example.com'],
    [
      'VERP beside a tag of DKIM',
      'd=example.org; smtp.mailfrom=bob@example.org',
      'd=example.org; smtp.mailfrom=<address 1>@example.org',
    ],
    ['xtext (RFC 3461 §4)', 'rfc822;bob+40example.com', 'rfc822;<address 1>@example.com'],
    ['percent signs', 'https://example.net/u?to=bob%40example.com', 'https://example.net/u<left out>'],
    ['percent signs alone', 'bob%40example.com', '<address 1>@example.com'],
    ['the percent sign of old relays', 'bob%example.com@relay.example.net', '<address 1>@relay.example.net'],
    ['UUCP', 'example.net!bob', 'example.net!<address 1>'],
    ['quoted-printable', 'bob=40example.com', '<address 1>@example.com'],
    ['HTML', 'bob&#64;example.com', '<address 1>@example.com'],
    [
      '(at)',
      'bob(at)example.com and bob [at] example.com',
      '<address 1>@example.com and <address 1>@example.com',
    ],
    ['full width', 'bob＠example.com', '<address 1>@example.com'],
    ['with invisible characters', 'bo\u200bb\u00ad@example.com', '<address 1>@example.com'],
    ['an encoded word', '=?utf-8?b?Qm9iIE1pbGxlcg==?= <bob@example.com>', '<name> <<address 1>@example.com>'],
    [
      'Exchange’s directory path',
      '/o=Example/cn=Recipients/cn=abc-Bob',
      '/o=Example/cn=Recipients/cn=<left out>',
    ],
    ['a local part alone', 'User bob.m unknown', 'User <left out> unknown'],
    [
      'a local part alone, met before',
      'bob.m@example.com: user BOB.M unknown',
      '<address 1>@example.com: user <address 1> unknown',
    ],
    ['the name of an office in a sentence', 'for more info', 'for more info'],
    ['a name', 'Dear Bob Miller, dear Miller', 'Dear <name>, dear <name>'],
    ['a name in a script without spaces', '田中様へ', '<name>様へ'],
    [
      'a name that nobody told',
      'It was for "Eve Dorn" <eve@example.com>',
      'It was for <name> <<address 1>@example.com>',
    ],
    [
      'a name that nobody told, of Exchange',
      'Eve Dorn (eve@example.com)',
      '<name> (<address 1>@example.com)',
    ],
    ['the subject, wrapped', 'about your\n  tickets now', 'about <subject> now'],
    ['a subject that nobody told', 'Betreff: Geheim', 'Betreff: <subject>'],
    [
      'a subject in quotation marks',
      'with the subject “Secret plan” failed',
      'with the subject <subject> failed',
    ],
    ['a Message-ID', 'Message-ID: <a$b#1@mail.example.org>', 'Message-ID: <<address 1>@mail.example.org>'],
    [
      'a link with a key',
      'see https://example.com/verify/a8F3kQ99xx/now?u=bob',
      'see https://example.com/verify/<left out>/now<left out>',
    ],
    ['a log-in in a link', 'https://bob:pw@example.com/', 'https://example.com/'],
  ])('%s', (_, text, copy) => {
    expect(mask(text)).toBe(copy);
  });
});

describe('what helps to help stays', () => {
  test.each([
    "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. b141-v6si2290029yba.131 - gsmtp",
    'see https://support.google.com/mail/answer/2451690 please',
    'Remote-MTA: dns; mx.example.com (192.0.2.7, 2001:db8::7)',
    'spf=fail smtp.mailfrom=example.org; dkim=pass header.d=example.net; dmarc=fail header.from=example.org',
    'v=spf1 include:spf.example.net ip4:192.0.2.0/24 -all',
    'Tue, 24 Nov 2026 10:03:04 +0000, 4.4.1, [AM0EUR02FT012.eop-EUR02.prod.protection.example.com]',
    'host miller.example.com said',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text);
  });
});

describe('hostile text', () => {
  test('a name that looks like a host is masked', () => {
    expect(mask('user bob.miller is unknown')).not.toMatch(/miller/i);
  });
  test('a mask that the mail itself wrote does not hide what stands beside it', () => {
    expect(mask('<address 1>bob@example.com \ue000a1\ue001eve@example.com')).not.toMatch(/bob|eve/);
  });
  test.each([
    ['signs', '@'.repeat(10_000)],
    ['letters', `${'a'.repeat(10_000)}@example.com`],
    ['equals signs', 'a='.repeat(20_000)],
    ['dots', 'a.'.repeat(20_000)],
    ['brackets', '<('.repeat(20_000)],
    ['encoded words', '=?utf-8?q?'.repeat(5000)],
    ['labels', 'To: '.repeat(10_000)],
  ])('64 KB of %s take no time', (_, text) => {
    const start = performance.now();
    expect(mask(text)).not.toMatch(/[^\s<>@]@/);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  test('no regular expression is made from a mail', () => {
    const words = {
      names: ['.*', 'a(b', '[c', '\\'],
      subjects: ['(.+)+$abc', '$&$1'],
      addresses: ['^$@example.com'],
    };
    expect(mask('plain text', words)).toBe('plain text');
  });
});

test('property: no address, name or subject that is known is left, whatever stands around', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/);
  const form = fc.constantFrom(
    (local: string, domain: string) => `${local}@${domain}`,
    (local: string, domain: string) => `${local}%40${domain}`,
    (local: string, domain: string) => `x-1.${local}=${domain}@example.net`,
    (local: string, domain: string) => `<${local}+40${domain}>`,
    (local: string, domain: string) => `${local}(at)${domain}`,
    (local: string) => `user ${local} unknown`,
  );
  fc.assert(
    fc.property(word, word, form, fc.string(), fc.string(), (local, name, written, before, after) => {
      fc.pre(
        local !== name &&
          !`example unknown address subject left out net user ${before} ${after}`.includes(local),
      );
      fc.pre(!`example unknown address subject left out net user ${before} ${after}`.includes(name));
      const words = { names: [name], subjects: [], addresses: [`${local}@example.com`] };
      const copy = mask(`${before} ${written(local, 'example.com')} ${name} ${after}`, words);
      expect(copy).not.toContain(local);
      expect(copy).not.toContain(name);
    }),
  );
});

test('property: any text is masked, and nothing private is needed for it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(mask(text, nothingPrivate)).not.toMatch(/[^\s<>@]@/);
    }),
  );
});
