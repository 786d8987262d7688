import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthenticationResults } from '../../lib/bounce/authentication-results.ts';

const short = (field: string) =>
  readAuthenticationResults(field).map(
    ({ method, result, domain }) => `${method} ${result} ${domain ?? '-'}`,
  );

test.each([
  [
    'three results',
    'mx.example.com; spf=pass smtp.mailfrom=ana@news.example.org; dkim=fail header.d=example.org header.s=k1; dmarc=none header.from=example.org',
    ['spf pass news.example.org', 'dkim fail example.org', 'dmarc none example.org'],
  ],
  [
    'comments, in comments, with semicolons',
    'mx.example.com 1; spf=softfail (a; (b) dkim=pass) smtp.mailfrom=example.org; dmarc=fail (p=REJECT) header.from=example.org',
    ['spf softfail example.org', 'dmarc fail example.org'],
  ],
  ['a version and spaces', 'mx.example.com; dkim/1 = PASS header.i=@example.org', ['dkim pass example.org']],
  ['no result', 'mx.example.com; none', []],
  ['other methods and words of no standard', 'mx.example.com; iprev=pass; spf=hardfail; arc=pass', []],
  ['a comment without end', 'mx.example.com; spf=pass (x; dkim=pass', ['spf pass -']],
  [
    'a house that does not say who it is',
    'spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=example.org; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=example.org;compauth=fail reason=000',
    ['spf fail example.org', 'dkim none -', 'dmarc fail example.org'],
  ],
])('%s', (_, field, results) => {
  expect(short(field)).toEqual(results);
});

test('who says so is kept', () => {
  expect(readAuthenticationResults('mx.example.com; spf=pass')[0]?.authservId).toBe('mx.example.com');
});

test.each([
  ['a comment', 'mx.example.com; dkim=neutral (body hash did not verify) header.i=@example.org', true],
  ['a comment within one', 'mx.example.com; dkim=fail (2048-bit (x; y) body hash mismatch)', true],
  ['a reason', 'mx.example.com; dkim=fail reason="body hash did not verify" header.d=example.org', true],
  ['body altered', 'mx.example.com; dkim=fail (body has been altered, 2048-bit rsa key)', true],
  [
    'Exim',
    'mx.example.com; dkim=fail (body hash mismatch (body probably modified in transit)) header.d=example.org',
    true,
  ],
  [
    'without the name of the house',
    'dkim=fail (body hash did not verify) header.d=example.org; spf=pass',
    true,
  ],
  ['another fault', 'mx.example.com; dkim=fail (signature did not verify) header.d=example.org', false],
  ['no key', 'mx.example.com; dkim=permerror (no key for signature) header.d=example.org', false],
  ['a pass', 'mx.example.com; dkim=pass (body hash did not verify)', false],
  ['the comment of another result', 'mx.example.com; spf=fail (body hash did not verify); dkim=fail', false],
  [
    'the comment of the next one',
    'mx.example.com; dkim=fail (a;b); dmarc=fail (body hash did not verify)',
    false,
  ],
])('whether the body was changed: %s', (_, field, is) => {
  const dkim = readAuthenticationResults(field).filter(({ method }) => method === 'dkim');
  expect(dkim.map(({ isBodyChanged }) => isBodyChanged)).toEqual([is]);
});

test('any field, in time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { domain } of readAuthenticationResults(`mx; spf=pass smtp.mailfrom=${text}; ${text}`))
        expect(domain ?? 'a.example').toMatch(/^[a-z0-9._-]+$/);
    }),
  );
  const start = performance.now();
  for (const piece of ['(', '((', ';', 'spf=pass ', 'smtp.mailfrom=', ' ', ')'])
    readAuthenticationResults(`mx; ${piece.repeat(256_000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
