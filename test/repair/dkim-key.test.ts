import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../lib/checks/dkim/order.ts';
import { mendKey } from '../../lib/repair/dkim-key.ts';
import { parseDkimKey } from '../../lib/checks/dkim/key.ts';
import { ed25519Key, rsaKey, rsaKey1024 } from '../checks/keys.ts';
import { formsOf } from '../checks/dkim/forms.ts';

const forms = formsOf();
const good = `v=DKIM1; k=rsa; p=${rsaKey}`;
const modern = `v=DKIM1; k=ed25519; p=${ed25519Key}`;
const inLines = (rsaKey.match(/.{1,64}/g) ?? []).join('\n');
const inStrings = (`p=${rsaKey}`.match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join('\n\t');

describe('what was meant', () => {
  test.each([
    ['quote marks around it', `"${good}"`, good],
    ['quote marks within', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 50)}" "${rsaKey.slice(50)}`, good],
    ['quote marks with a stroke', `\\"v=DKIM1; k=rsa; p=${rsaKey}\\"`, good],
    ['curly quote marks', `“${good}”`, good],
    ['apostrophes', `'${good}'`, good],
    ['strokes before semicolons', good.replaceAll(';', '\\;'), good],
    ['commas for semicolons', good.replaceAll(';', ','), good],
    ['no semicolons', good.replaceAll(';', ''), good],
    ['no semicolon before p=', `v=DKIM1; k=rsa p=${rsaKey}`, good],
    ['line breaks', `v=DKIM1; k=rsa; p=${inLines}`, good],
    ['line breaks that were written out', `v=DKIM1; k=rsa; p=${inLines.replaceAll('\n', '\\n')}`, good],
    [
      'line breaks and returns that were written out',
      `v=DKIM1; k=rsa; p=${inLines.replaceAll('\n', '\\r\\n')}`,
      good,
    ],
    [
      'the lines of a key file',
      `v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----\n${inLines}\n-----END PUBLIC KEY-----`,
      good,
    ],
    [
      'a key file and nothing else',
      `-----BEGIN PUBLIC KEY-----\n${inLines}\n-----END PUBLIC KEY-----\n`,
      good,
    ],
    ['the digits alone', rsaKey, good],
    ['a space for each plus sign', good.replaceAll('+', ' '), good],
    [
      'the line of a zone file, as OpenDKIM writes it',
      `s1._domainkey\tIN\tTXT\t( "v=DKIM1; h=sha256; k=rsa; "\n\t${inStrings} )  ; ----- DKIM key s1 for example.org`,
      `v=DKIM1; k=rsa; h=sha256; p=${rsaKey}`,
    ],
    ['the record twice', `${good}; ${good}`, good],
    ['the record twice with a blank between', `${good} ${good}`, good],
    ['the record twice with nothing between', `${good}${good}`, good],
    ['p= twice, empty at first', `v=DKIM1; p=; k=rsa; p=${rsaKey}`, good],
    ['a tag twice', `v=DKIM1; k=rsa; k=rsa; p=${rsaKey}`, good],
    ['capital tags', `V=DKIM1; K=rsa; P=${rsaKey}`, good],
    ['its version in small letters', `v=dkim1; k=rsa; p=${rsaKey}`, good],
    ['its version without a number', `v=DKIM; k=rsa; p=${rsaKey}`, good],
    ['its version with a hyphen', `v=DKIM-1; k=rsa; p=${rsaKey}`, good],
    ['its version with a colon', `v=DKIM1: k=rsa; p=${rsaKey}`, good],
    ['its version further on', `k=rsa; v=DKIM1; t=s; p=${rsaKey}`, `v=DKIM1; k=rsa; t=s; p=${rsaKey}`],
    ['a part that means nothing', `v=DKIM1; k=rsa; foo; p=${rsaKey}`, good],
    ['a byte order mark', `\u{feff}${good}`, good],
    ['blanks of another kind', good.replaceAll(' ', '\u00a0'), good],
    ['signs that nobody sees', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 9)}\u200b${rsaKey.slice(9)}`, good],
    [
      'base64 for addresses of the web',
      `v=DKIM1; k=rsa; p=${rsaKey.replaceAll('+', '-').replaceAll('/', '_')}`,
      good,
    ],
    ['a comma in the key', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 50)},${rsaKey.slice(50)}`, good],
    ['more behind the key', `v=DKIM1; k=rsa; p=${forms.withMore}`, good],
    ['the key twice', `v=DKIM1; k=rsa; p=${forms.twice}`, good],
    ['an RSAPublicKey alone', `v=DKIM1; k=rsa; p=${forms.pkcs1}`, good],
    ['Ed25519 in its wrapping', `v=DKIM1; k=ed25519; p=${forms.ed25519Spki}`, modern],
    ['Ed25519 without its kind', `v=DKIM1; p=${ed25519Key}`, modern],
    ['RSA as Ed25519', `v=DKIM1; k=ed25519; p=${rsaKey}`, good],
    [
      'a kind that is a method',
      `v=DKIM1; k=rsa-sha256; t=s; p=${rsaKey}`,
      `v=DKIM1; k=rsa; t=s; p=${rsaKey}`,
    ],
  ])('%s', (_, text, meant) => {
    expect(parseDkimKey(text).kind).toBe('damaged');
    expect(mendKey(text)).toBe(meant);
  });

  test.each([
    ['cut', good.slice(0, 255)],
    ['cut within its quote marks', `"${good.slice(0, 250)}"`],
    ['without its beginning', `v=DKIM1; p=${rsaKey.slice(60)}`],
    ['a digit is missing', `v=DKIM1; p=${rsaKey.slice(0, 100)}${rsaKey.slice(101)}`],
    [
      'a digit is missing, and a blank stands elsewhere',
      `v=DKIM1; p=${rsaKey.slice(0, 50)} ${rsaKey.slice(50, 100)}${rsaKey.slice(101)}`,
    ],
    ['two keys in one', `v=DKIM1; p=${rsaKey}; p=${rsaKey1024}`],
    ['another version', `v=DKIM2; p=${rsaKey}`],
    ['another purpose', `v=spf1; p=${rsaKey}`],
    ['no key', 'v=DKIM1; k=rsa'],
    ['a pointer', 'dkim2.mcsv.net'],
    ['a private key', `v=DKIM1; k=rsa; p=${forms.privatePkcs1}`],
    ['a private key', `v=DKIM1; k=rsa; p=${forms.privatePkcs8}`],
    ['another kind of key', `v=DKIM1; p=${forms.ecdsa}`],
    ['far too long', `"v=DKIM1; k=rsa; p=${rsaKey}"${' '.repeat(9000)}`],
    ['nothing', ''],
  ])('not sure: %s', (_, text) => {
    expect(mendKey(text)).toBeUndefined();
  });

  test('the pieces in another order', () => {
    const pieces = good.match(/.{1,150}/g) ?? [];
    expect(pieces).toHaveLength(3);
    expect(inOrder([...pieces].reverse())).toBe(good);
    expect(inOrder([pieces[1] ?? '', pieces[0] ?? '', pieces[2] ?? ''])).toBe(good);
    expect(inOrder(pieces.slice(0, 2))).toBeUndefined();
    expect(inOrder([good])).toBeUndefined();
    expect(inOrder(Array.from({ length: 9 }, () => 'p='))).toBeUndefined();
  });
});

describe('any text', () => {
  test('what comes of it is a key that can be read, or nothing', () => {
    const pieces = fc.constantFrom(
      'v=DKIM1',
      ';',
      ' ',
      'k=rsa',
      'k=ed25519',
      'p=',
      rsaKey1024,
      ed25519Key,
      '"',
      '\\',
      ',',
      '\n',
      't=y',
      'n=',
      '-',
      '=',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (parts) => {
        const mended = mendKey(parts.join(''));
        const [start, rest] = [parts.slice(0, 2), parts.slice(2)];
        if (mended !== undefined) {
          expect(parseDkimKey(mended)).toMatchObject({ kind: 'key' });
          expect(mendKey(mended)).toBeUndefined();
        }
        expect(() => inOrder([start.join(''), rest.join('')])).not.toThrow();
      }),
    );
  });

  test.each(['"', '\\', ' ', 'v=', 'p=', '-----BEGIN ', '-----BEGIN A-----', '(', 'v=dkim', '= ', ' k='])(
    'many of %j take no time',
    (piece) => {
      const text = piece.repeat(Math.floor(7900 / piece.length));
      const start = performance.now();
      mendKey(text);
      mendKey(`${text}${rsaKey1024}`.slice(-7900));
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
