import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeKey, parseDkimKey } from '../../../lib/checks/dkim/key.ts';
import { ed25519Key, rsaKey, rsaKey1024, rsaKey4096, rsaKey512, rsaKey768 } from '../keys.ts';
import { formsOf } from './forms.ts';

/** `key`, `revoked`, or what is damaged. */
function kindOf(text: string): string {
  const key = parseDkimKey(text);
  return key.kind === 'damaged' ? key.damage.kind : key.kind;
}

const forms = formsOf();

describe('a key record (RFC 6376 §3.6.1)', () => {
  test.each([
    ['the usual form', `v=DKIM1; k=rsa; p=${rsaKey}`],
    ['nothing but the key', `p=${rsaKey}`],
    ['without a version', `k=rsa; p=${rsaKey}`],
    ['blanks within the key', `v=DKIM1; p=${rsaKey.slice(0, 50)} \t ${rsaKey.slice(50)}`],
    ['folded as in a header', `v=DKIM1;\r\n p=${rsaKey.slice(0, 50)}\r\n\t${rsaKey.slice(50)}`],
    ['blanks around the tags', ` v = DKIM1 ; k\t=  rsa ;p= ${rsaKey} `],
    ['Ed25519', `v=DKIM1; k=ed25519; p=${ed25519Key}`],
    ['without padding', `p=${rsaKey.replace(/=+$/, '')}`],
    ['a kind of key that we do not know', 'v=DKIM1; k=new; p=QUJD'],
    ['its kind in capitals', `v=DKIM1; k=RSA; p=${rsaKey}`],
    ['tags that nobody knows', `v=DKIM1; x=1; y_=2; z1="a b"; p=${rsaKey}`],
    ['g= of RFC 4871', `v=DKIM1; g=*; k=rsa; p=${rsaKey}`],
    ['an empty g=', `v=DKIM1; g=; k=rsa; p=${rsaKey}`],
    ['semicolons with nothing between', `v=DKIM1;; k=rsa; ; p=${rsaKey};;`],
    ['a note with odd marks', `v=DKIM1; n="it's a note", see \\wiki; p=${rsaKey}`],
    ['4096 bits', `v=DKIM1; k=rsa; p=${rsaKey4096}`],
  ])('%s: a key', (_, text) => {
    expect(kindOf(text)).toBe('key');
  });

  test.each([
    ['withdrawn', 'v=DKIM1; p='],
    ['withdrawn, with its kind', 'k=rsa; p= ;'],
    ['withdrawn, of a new kind', 'v=DKIM1; k=new; p='],
  ])('%s: revoked', (_, text) => {
    expect(kindOf(text)).toBe('revoked');
  });

  test.each([
    ['no_key', 'v=DKIM1; k=rsa'],
    ['no_key', 'hello=1'],
    ['no_key', 'hello'],
    ['version', `v=DKIM2; p=${rsaKey}`],
    ['version', `v=dkim1; k=rsa; p=${rsaKey}`],
    ['version', `v=DKIM; k=rsa; p=${rsaKey}`],
    ['version', `v=; k=rsa; p=${rsaKey}`],
    ['version', `v=DKIM1 k=rsa p=${rsaKey}`],
    ['version', `v=DKIM1, k=rsa, p=${rsaKey}`],
    ['version', 'v=spf1; p='],
    ['place', `k=rsa; v=DKIM1; p=${rsaKey}`],
    ['case', `V=DKIM1; k=rsa; p=${rsaKey}`],
    ['case', `v=DKIM1; k=rsa; P=${rsaKey}`],
    ['parts', `v=DKIM1; k=rsa; some text; p=${rsaKey}`],
    ['parts', `v=DKIM1; 1=rsa; p=${rsaKey}`],
    ['parts', `v=DKIM1; _a=rsa; p=${rsaKey}`],
    ['twice', `v=DKIM1; k=rsa; k=rsa; p=${rsaKey}`],
    ['twice', `v=DKIM1; p=; p=${rsaKey}`],
    ['twice', `v=DKIM1; k=rsa; p=${rsaKey}; v=DKIM1; k=rsa; p=${rsaKey}`],
    ['marks', `"v=DKIM1; k=rsa; p=${rsaKey}"`],
    ['marks', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 50)}" "${rsaKey.slice(50)}`],
    ['marks', `v=DKIM1\\; k=rsa\\; p=${rsaKey}`],
    ['marks', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 64)}\n${rsaKey.slice(64)}`],
    ['marks', `v=DKIM1; k=rsa; p=${rsaKey.slice(0, 64)}\\n${rsaKey.slice(64)}`],
    ['marks', `v=DKIM1; k=“rsa”; p=${rsaKey}`],
    ['marks', `\u{feff}v=DKIM1; k=rsa; p=${rsaKey}`],
    ['marks', `v=DKIM1;\u00a0k=rsa; p=${rsaKey}`],
    ['base64', 'v=DKIM1; p=*not base64*'],
    ['base64', `v=DKIM1; p=${rsaKey.slice(0, 50)},${rsaKey.slice(50)}`],
    ['base64', `v=DKIM1; p=${rsaKey.slice(0, 50)}=${rsaKey.slice(50)}`],
    ['base64', `v=DKIM1; p==`],
    ['cut', `v=DKIM1; p=${rsaKey.slice(0, 200)}`],
    ['cut', `v=DKIM1; k=rsa; p=${rsaKey}`.slice(0, 255)],
    ['extra', `v=DKIM1; p=${forms.withMore}`],
    ['extra', `v=DKIM1; p=${forms.twice}`],
    ['other', 'v=DKIM1; p=SGVsbG8gV29ybGQ='],
    ['other', `v=DKIM1; p=${rsaKey.slice(120)}`],
    ['other', 'v=DKIM1; k=ed25519; p=QUJD'],
    ['other', `v=DKIM1; p=${forms.ecdsa}`],
    ['other', `v=DKIM1; p=${forms.evenModulus}`],
    ['other', `v=DKIM1; p=${forms.certificate}`],
    ['inner', `v=DKIM1; p=${forms.pkcs1}`],
    ['inner', `v=DKIM1; k=ed25519; p=${forms.ed25519Spki}`],
    ['type', `v=DKIM1; k=rsa; p=${forms.ed25519Spki}`],
    ['type', `v=DKIM1; k=rsa; p=${ed25519Key}`],
    ['type', `v=DKIM1; p=${ed25519Key}`],
    ['type', `v=DKIM1; k=ed25519; p=${rsaKey}`],
    ['type', `v=DKIM1; k=rsa-sha256; p=${rsaKey}`],
    ['private', `v=DKIM1; k=rsa; p=${forms.privatePkcs1}`],
    ['private', `v=DKIM1; k=rsa; p=${forms.privatePkcs8}`],
    ['private', `v=DKIM1; k=rsa; p=${forms.privatePkcs1.slice(0, 200)}`],
    ['private', `v=DKIM1; k=ed25519; p=${forms.ed25519Private}`],
    ['private', '-----BEGIN RSA PRIVATE KEY-----MIIC'],
    ['pem', `v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----${rsaKey}-----END PUBLIC KEY-----`],
    ['pointer', 'selector1-example-org._domainkey.example.onmicrosoft.com'],
    ['pointer', 'dkim2.mcsv.net.'],
  ])('%s: %.60s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  test('says what it may be used for', () => {
    expect(parseDkimKey(`p=${rsaKey}; t= y : s; s=*:Email; h= sha1 : sha 256;; n=note`)).toMatchObject({
      kind: 'key',
      type: 'rsa',
      bits: 2048,
      flags: ['y', 's'],
      services: ['*', 'email'],
      hashes: ['sha1', 'sha256'],
    });
  });

  test.each([
    [512, rsaKey512],
    [768, rsaKey768],
    [1024, rsaKey1024],
    [2048, rsaKey],
    [4096, rsaKey4096],
  ])('%i bits', (bits, digits) => {
    expect(parseDkimKey(`p=${digits}`)).toMatchObject({ type: 'rsa', bits });
  });

  test.each([
    ['v=DKIM1; k=rsa', true],
    ['"v=DKIM1; k=rsa', true],
    ['v = "dkim1', true],
    ['p=', true],
    ['P=abc', true],
    ['k=rsa; p=abc', true],
    [`-----BEGIN PUBLIC KEY-----${rsaKey}`, true],
    [rsaKey, true],
    [rsaKey512, true],
    ['v=spf1 -all', false],
    ['hello', false],
    ['v=DMARC1; pct=100', false],
    ['o=~; r=postmaster@example.org', false],
    ['google-site-verification=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnr4dl0Hy1MJ', false],
    ['', false],
  ])('%.30s looks like one: %s', (text, is) => {
    expect(looksLikeKey(text)).toBe(is);
  });
});

describe('any text', () => {
  test('is a key, withdrawn or damaged, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const record of [text, `p=${text}`, `v=DKIM1; k=${text}; p=${rsaKey}`])
          expect(['key', 'revoked', 'damaged']).toContain(parseDkimKey(record).kind);
      }),
    );
  });

  test('any octets', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('rsa', 'ed25519', 'new'),
        (octets, type) => {
          const key = parseDkimKey(`k=${type}; p=${Buffer.from(octets).toString('base64')}`);
          expect(['key', 'revoked', 'damaged']).toContain(key.kind);
          if (key.kind === 'key' && type === 'ed25519') expect(octets).toHaveLength(32);
        },
      ),
    );
  });

  test('a key that is cut anywhere is damaged', () => {
    const digits = rsaKey.replace(/=+$/, '');
    fc.assert(
      fc.property(fc.integer({ min: 4, max: digits.length - 4 }), (length) => {
        const kind = kindOf(`v=DKIM1; p=${digits.slice(0, length)}`);
        // The first octets of a long key may look like all of another kind.
        expect(length === 43 ? 'cut' : kind).toBe('cut');
      }),
    );
  });

  test('what is printed is read back', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const words = fc.array(word, { maxLength: 4 });
    fc.assert(
      fc.property(words, words, words, (hashes, services, flags) => {
        const tags = { h: hashes.join(':'), s: services.join(':'), t: flags.join(':') };
        const printed = Object.entries(tags).map(([name, value]) => `${name}=${value}; `);
        expect(parseDkimKey(`v=DKIM1; ${printed.join('')}p=${rsaKey}`)).toMatchObject({
          kind: 'key',
          hashes,
          services,
          flags,
        });
      }),
    );
  });

  test.each([
    (size: number) => `p=${'A'.repeat(size)}`,
    (size: number) => `p=${' '.repeat(size)}x`,
    (size: number) => `p=${'='.repeat(size)}`,
    (size: number) => `p=A${'='.repeat(size)}B`,
    (size: number) => 'p=;'.repeat(size),
    (size: number) => 'a;'.repeat(size),
    (size: number) => `h=${':'.repeat(size)}`,
    (size: number) => `p=${'"'.repeat(size)}`,
    (size: number) => `-----BEGIN ${'A '.repeat(size)}`,
    (size: number) => `v${' '.repeat(size)}=`,
    (size: number) => 'a.'.repeat(size),
  ])('%s: time grows with the length, no faster', (make) => {
    const text = make(64_000);
    const start = performance.now();
    parseDkimKey(text);
    looksLikeKey(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
