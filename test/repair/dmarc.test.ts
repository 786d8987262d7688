import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDmarc, parseDmarc } from '../../lib/checks/dmarc/record.ts';
import { repairDmarc } from '../../lib/repair/dmarc.ts';
import { meantTag } from '../../lib/checks/dmarc/tag-names.ts';
import { urisMeant } from '../../lib/repair/dmarc-uris.ts';

const a = 'rua=mailto:a@example.org';

describe('what people type, and what they meant', () => {
  test.each([
    ['a colon for an equals sign', 'v=DMARC1; p:reject', 'v=DMARC1; p=reject'],
    ['a colon in an old tag', `v=DMARC1; p=none; rf:afrf`, 'v=DMARC1; p=none; rf=afrf'],
    ['a hyphen for an equals sign', 'v=DMARC1;p=none;sp-none', 'v=DMARC1; p=none; sp=none'],
    ['two equals signs', 'v=DMARC1; p==none', 'v=DMARC1; p=none'],
    ['no sign at all', 'v=DMARC1; p reject', 'v=DMARC1; p=reject'],
    ['a colon everywhere', 'v:DMARC1; p:none', 'v=DMARC1; p=none'],
    ['a letter left out', 'v=DMARC1; p=rject; sp=quarantne', 'v=DMARC1; p=reject; sp=quarantine'],
    ['two letters changed about', `v=DMARC1; p=rejetc; ${a}`, `v=DMARC1; p=reject; ${a}`],
    ['a wrong letter', `v=DMARC1; p=quarantime; ${a}`, `v=DMARC1; p=quarantine; ${a}`],
    [
      'the domain of an address as people read it',
      'v=DMARC1; p=none; rua=mailto:post@münchen.example, mailto:a@example.org',
      'v=DMARC1; p=none; rua=mailto:post@xn--mnchen-3ya.example,mailto:a@example.org',
    ],
    ['no semicolon', `v=DMARC1; p=none ${a}`, `v=DMARC1; p=none; ${a}`],
    ['no semicolon behind the version', `v=DMARC1 p=none; ${a}`, `v=DMARC1; p=none; ${a}`],
    ['nothing at all behind the version', 'v=DMARC1p=none', 'v=DMARC1; p=none'],
    ['commas for semicolons', `v=DMARC1, p=none, ${a}`, `v=DMARC1; p=none; ${a}`],
    ['a comma behind the version alone', `v=DMARC1,p=none; ${a}`, `v=DMARC1; p=none; ${a}`],
    ['small letters', 'V=dmarc1; p=none', 'v=DMARC1; p=none'],
    ['no number', 'v=DMARC; p=none', 'v=DMARC1; p=none'],
    ['a letter for the number', 'v=DMARCI; p=none', 'v=DMARC1; p=none'],
    ['a space before the number', 'v=DMARC 1; p=none', 'v=DMARC1; p=none'],
    ['no `v=`', 'DMARC1; p=none', 'v=DMARC1; p=none'],
    ['no version', `p=none; ${a}`, `v=DMARC1; p=none; ${a}`],
    ['something before the version', `p=reject; v=DMARC1; ${a}`, `v=DMARC1; p=reject; ${a}`],
    ['a space before the version', ' v=DMARC1; p=none', 'v=DMARC1; p=none'],
    ['quotation marks', '"v=DMARC1; p=none"', 'v=DMARC1; p=none'],
    ['quotation marks of a text program', '“v=DMARC1; p=none”', 'v=DMARC1; p=none'],
    ['single ones', "'v=DMARC1; p=none'", 'v=DMARC1; p=none'],
    [
      'a value in quotation marks',
      `v=DMARC1; p="none"; rua="mailto:a@example.org"`,
      `v=DMARC1; p=none; ${a}`,
    ],
    ['strings as in a zone file', `"v=DMARC1; p=none; " "${a}"`, `v=DMARC1; p=none; ${a}`],
    ['a line of a zone file', '_dmarc.example.org. 3600 IN TXT "v=DMARC1; p=none"', 'v=DMARC1; p=none'],
    ['in brackets', '( "v=DMARC1; p=none" )', 'v=DMARC1; p=none'],
    ['escapes of a zone file', `v=DMARC1\\; p=none\\; ${a}`, `v=DMARC1; p=none; ${a}`],
    ['escapes in numbers', 'v=DMARC1\\059 p=none', 'v=DMARC1; p=none'],
    ['no-break spaces', `v=DMARC1;\u00a0p=none;\u00a0${a}`, `v=DMARC1; p=none; ${a}`],
    ['zero-width spaces', 'v=DMARC1;\u200b p=none\ufeff', 'v=DMARC1; p=none'],
    ['a line end', `v=DMARC1; p=none\r\n${a}`, `v=DMARC1; p=none; ${a}`],
    ['signs of full width', 'v＝DMARC1；p＝none', 'v=DMARC1; p=none'],
    ['an empty part', 'v=DMARC1; p=reject;; adkim=s', 'v=DMARC1; p=reject; adkim=s'],
    ['a full stop at the end', 'v=DMARC1; p=none.', 'v=DMARC1; p=none'],
    ['pasted twice', 'v=DMARC1; p=none; v=DMARC1; p=none', 'v=DMARC1; p=none'],
    ['pasted twice without a semicolon', 'v=DMARC1; p=none v=DMARC1; p=none', 'v=DMARC1; p=none'],
    ['the policy’s name lost', 'v=DMARC1; reject', 'v=DMARC1; p=reject'],
    ['the options’ name lost', 'v=DMARC1;p=none;1:d:s;adkim=r', 'v=DMARC1; p=none; fo=1:d:s; adkim=r'],
    ['the options parted by commas', 'v=DMARC1; p=none; fo=1,d,d', 'v=DMARC1; p=none; fo=1:d'],
    [
      'words for the modes',
      'v=DMARC1; p=none; adkim=relaxed; aspf=Strict',
      'v=DMARC1; p=none; adkim=r; aspf=s',
    ],
    ['words for the trial and the suffix', 'v=DMARC1; p=none; t=yes; psd=no', 'v=DMARC1; p=none; t=y; psd=n'],
    ['a name misspelt', `v=DMARC1; p=none; rau=mailto:a@example.org`, `v=DMARC1; p=none; ${a}`],
    ['a name written out', 'v=DMARC1; policy=reject', 'v=DMARC1; p=reject'],
    [
      'two lists of addresses',
      `v=DMARC1; p=none; ${a}; rua=mailto:b@example.org`,
      `v=DMARC1; p=none; ${a},mailto:b@example.org`,
    ],
    [
      'a semicolon between addresses',
      `v=DMARC1; p=none; ${a};mailto:b@example.org`,
      `v=DMARC1; p=none; ${a},mailto:b@example.org`,
    ],
    [
      'a bare address behind a semicolon',
      `v=DMARC1; p=none; ${a};b@example.org`,
      `v=DMARC1; p=none; ${a},mailto:b@example.org`,
    ],
    ['a semicolon behind mailto', 'v=DMARC1; p=none; rua=mailto;a@example.org', `v=DMARC1; p=none; ${a}`],
    ['an empty tag', 'v=DMARC1; p=none; rua=; sp=', 'v=DMARC1; p=none'],
    ['no policy', `v=DMARC1; ${a}`, `v=DMARC1; p=none; ${a}`],
    ['an unknown tag stays', 'v=DMARC1; p:none; x=1', 'v=DMARC1; p=none; x=1'],
  ])('%s', (_, text, meant) => {
    expect(repairDmarc(text)).toBe(meant);
  });

  test.each([
    ['none', ['monitor', 'None.', 'n', 'non', 'off']],
    ['quarantine', ['quarantined', 'quarentine', 'spam', 'q', 'quarantine,']],
    ['reject', ['rejected', 'block', 'rejct', 'r', 'REJECT!']],
  ])('words for %s', (policy, words) => {
    for (const word of words) {
      expect(repairDmarc(`v=DMARC1; p=${word}`)).toBe(`v=DMARC1; p=${policy}`);
      expect(repairDmarc(`v=DMARC1; p=none; sp=${word}`)).toBe(`v=DMARC1; p=none; sp=${policy}`);
    }
  });

  test.each([
    ['it is sound', `v=DMARC1; p=none; ${a}`],
    ['two policies', 'v=DMARC1; p=none; p=reject'],
    ['a policy that nobody knows', 'v=DMARC1; p=maybe'],
    ['a mode that nobody knows', 'v=DMARC1; p=none; adkim=x'],
    ['options that nobody knows', 'v=DMARC1; p=none; fo=9'],
    ['a part that nobody knows', 'v=DMARC1; p=none; x'],
    ['an address that is none', 'v=DMARC1; p=none; rua=mailto:nobody'],
    ['an address without a domain', 'v=DMARC1; p=none; rua=mailto:'],
    ['another text', 'v=spf1 -all'],
    ['a sentence', 'hello world'],
    ['nothing', ''],
    ['only semicolons', ';;;'],
    ['far too long', `v=DMARC1 p=none; x=${'a'.repeat(2000)}`],
  ])('nothing is mended where %s', (_, text) => {
    expect(repairDmarc(text)).toBeUndefined();
  });
});

describe('report addresses', () => {
  test.each([
    ['a@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org,c@example.org', 'mailto:a@example.org,mailto:c@example.org'],
    ['mailto://a@example.org', 'mailto:a@example.org'],
    ['mailto: a@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org mailto:b@example.org', 'mailto:a@example.org,mailto:b@example.org'],
    ['mailto:a@example.org, mailto:b@example.org,', 'mailto:a@example.org,mailto:b@example.org'],
    ['<mailto:a@example.org>', 'mailto:a@example.org'],
    ['mailto:<a@example.org>', 'mailto:a@example.org'],
    ['malito:a@example.org', 'mailto:a@example.org'],
    ['mail:a@example.org', 'mailto:a@example.org'],
    ['mailto=a@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org!10m', 'mailto:a@example.org!10m'],
    ['https://example.org/r', 'https://example.org/r'],
    ['mailto:a@example.org,https://example.org/r', 'mailto:a@example.org,https://example.org/r'],
    ['a', undefined],
    ['mailto:', undefined],
    ['', undefined],
    ['a@b@example.org', undefined],
    ['mailto://example.org', undefined],
  ])('%j', (value, meant) => {
    expect(urisMeant(value)).toBe(meant);
  });
});

test.each([
  ['rau', 'mailto:a@example.org', 'rua'],
  ['ruff', 'mailto:a@example.org', 'ruf'],
  ['rau', 'x', undefined],
  ['dkim', 's', 'adkim'],
  ['dkim', 'yes', undefined],
  ['spf', 'r', 'aspf'],
  ['policy', 'reject', 'p'],
  ['subp', 'none', 'sp'],
  ['x', 'none', undefined],
])('the tag %s=%s means %s', (name, value, tag) => {
  expect(meantTag(name, value)).toBe(tag);
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'v=DMARC1',
      'p=',
      'p:',
      'none',
      'reject',
      ';',
      ',',
      ' ',
      '"',
      '\\',
      'rua=',
      'mailto:',
      'a@example.org',
      '\u00a0',
      'sp',
      '=',
      'fo=1',
      'pct=',
      '1',
      '==',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  test('what is mended is sound, differs, and needs no mending again', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(text, (written) => {
        const meant = repairDmarc(written);
        if (meant === undefined) return;
        const { policy, faults, hasBadPolicy } = parseDmarc(meant);
        const isSound = isDmarc(meant) && policy !== undefined && faults.length === 0 && !hasBadPolicy;
        expect({ meant, isSound, again: repairDmarc(meant) }).toEqual({
          meant,
          isSound: true,
          again: undefined,
        });
        expect(meant).not.toBe(written);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    (size: number) => ' '.repeat(size),
    (size: number) => 'v=DMARC1' + ' '.repeat(size) + ';',
    (size: number) => ','.repeat(size) + 'p=none',
    (size: number) => 'v=DMARC1;' + ' ,'.repeat(size / 2),
    (size: number) => 'v='.repeat(size / 2),
    (size: number) => 'v=DMARC1; rua=' + 'a@'.repeat(size / 2),
    (size: number) => 'v=DMARC1; p=' + 'n'.repeat(size),
  ])('%s: is given up soon', (make) => {
    const start = performance.now();
    for (const size of [1900, 64_000]) repairDmarc(make(size));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
