import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeKey, parseDkimKey } from '../../lib/checks/dkim-key.ts';
import { ed25519Key, rsaKey } from './keys.ts';

describe('a key record (RFC 6376 §3.6.1)', () => {
  test.each([
    ['the usual form', `v=DKIM1; k=rsa; p=${rsaKey}`, 'key'],
    ['nothing but the key', `p=${rsaKey}`, 'key'],
    ['blanks within the key', `v=DKIM1; p=${rsaKey.slice(0, 50)} \t ${rsaKey.slice(50)}`, 'key'],
    ['Ed25519', `v=DKIM1; k=ed25519; p=${ed25519Key}`, 'key'],
    ['without padding', `p=${rsaKey.replace(/=+$/, '')}`, 'key'],
    ['a kind of key that we do not know', 'v=DKIM1; k=new; p=QUJD', 'key'],
    ['withdrawn', 'v=DKIM1; p=', 'revoked'],
    ['withdrawn, with its kind', 'k=rsa; p= ;', 'revoked'],
    ['no p=', 'v=DKIM1; k=rsa', 'damaged'],
    ['another version', `v=DKIM2; p=${rsaKey}`, 'damaged'],
    ['cut at 200 characters', `v=DKIM1; p=${rsaKey.slice(0, 200)}`, 'damaged'],
    ['quote marks within', `v=DKIM1; p=${rsaKey.slice(0, 50)}" "${rsaKey.slice(50)}`, 'damaged'],
    ['no base64', 'v=DKIM1; p=*not base64*', 'damaged'],
    ['base64, but no key', 'v=DKIM1; p=SGVsbG8gV29ybGQ=', 'damaged'],
    ['Ed25519 of another length', 'v=DKIM1; k=ed25519; p=QUJD', 'damaged'],
    ['some other text', 'hello', 'damaged'],
  ])('%s', (_, text, kind) => {
    expect(parseDkimKey(text).kind).toBe(kind);
  });

  test('says what it may be used for', () => {
    expect(parseDkimKey(`p=${rsaKey}; t= y : s; s=*:Email; h= sha1 : sha 256;; n=note`)).toEqual({
      kind: 'key',
      type: 'rsa',
      flags: ['y', 's'],
      services: ['*', 'email'],
      hashes: ['sha1', 'sha256'],
    });
  });

  test.each([
    ['v=DKIM1; k=rsa', true],
    ['p=', true],
    ['k=rsa; p=abc', true],
    ['v=spf1 -all', false],
    ['hello', false],
    ['v=DMARC1; pct=100', false],
  ])('%j looks like one: %s', (text, is) => {
    expect(looksLikeKey(text)).toBe(is);
  });
});

describe('any text', () => {
  test('is a key, withdrawn or damaged, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['key', 'revoked', 'damaged']).toContain(parseDkimKey(text).kind);
        expect(['key', 'revoked', 'damaged']).toContain(parseDkimKey(`p=${text}`).kind);
      }),
    );
  });

  test('a key that is cut anywhere is damaged', () => {
    const digits = rsaKey.replace(/=+$/, '');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: digits.length - 4 }), (length) => {
        expect(parseDkimKey(`v=DKIM1; p=${digits.slice(0, length)}`)).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test.each([
    (size: number) => `p=${'A'.repeat(size)}`,
    (size: number) => `p=${' '.repeat(size)}x`,
    (size: number) => `p=${'='.repeat(size)}`,
    (size: number) => 'p=;'.repeat(size),
    (size: number) => `h=${':'.repeat(size)}`,
  ])('%s: time grows with the length, no faster', (make) => {
    const text = make(64_000);
    const start = performance.now();
    parseDkimKey(text);
    looksLikeKey(text);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
