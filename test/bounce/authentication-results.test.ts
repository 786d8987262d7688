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
  ['nobody says so', 'spf=pass smtp.mailfrom=example.org', []],
])('%s', (_, field, results) => {
  expect(short(field)).toEqual(results);
});

test('who says so is kept', () => {
  expect(readAuthenticationResults('mx.example.com; spf=pass')[0]?.authservId).toBe('mx.example.com');
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
