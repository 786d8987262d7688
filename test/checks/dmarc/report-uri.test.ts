import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReportUris } from '../../../lib/checks/dmarc/report-uri.ts';

/** Each entry in one word: its domain, or its kind; `!` where an obsolete size stands behind it. */
function read(value: string): readonly string[] {
  return readReportUris(value).map((uri) =>
    uri.kind === 'mail' ? `${uri.domain}${uri.hasSize ? '!' : ''}` : uri.kind,
  );
}

test.each([
  ['mailto:a@example.org', ['example.org']],
  ['MailTo:A@Example.ORG', ['example.org']],
  ['mailto:a@example.org,mailto:b@example.net', ['example.org', 'example.net']],
  [' mailto:a@example.org \t, mailto:b@example.net ', ['example.org', 'example.net']],
  ['mailto:a@example.org!10m', ['example.org!']],
  ['mailto:a@example.org!50', ['example.org!']],
  ['mailto:a@example.org!10x', ['malformed']],
  ['mailto:a@example.org!', ['malformed']],
  ['mailto:a!b@example.org', ['malformed']], // `!` must be encoded
  ['mailto:a%21b@example.org', ['example.org']],
  ['mailto:a%2Cb@example.org', ['example.org']],
  ['mailto:a%40example.org', ['example.org']],
  ['mailto:a+b.c=d@example.org?subject=x', ['example.org']],
  ['mailto:a@example.org#x', ['example.org']],
  ['mailto:a@xn--mnchen-3ya.example', ['xn--mnchen-3ya.example']],
  ['https://example.org/reports?a=1', ['other']],
  ['ftp://example.org', ['other']],
  ['a@example.org', ['bare']],
  ['a@example.org!10m', ['bare']],
  ['mailto:', ['malformed']],
  ['mailto:a', ['malformed']],
  ['mailto:@example.org', ['malformed']],
  ['mailto:a@', ['malformed']],
  ['mailto:a@example', ['malformed']],
  ['mailto:a@192.0.2.1', ['malformed']],
  ['mailto:a@b@example.org', ['malformed']],
  ['mailto://a@example.org', ['malformed']],
  ['mailto: a@example.org', ['malformed']],
  ['mailto:a@example.org mailto:b@example.net', ['malformed']],
  ['mailto:ä@example.org', ['malformed']],
  ['mailto:a%zz@example.org', ['malformed']],
  ['<mailto:a@example.org>', ['malformed']],
  ['x', ['malformed']],
  ['mailto:a@example.org,', ['example.org', 'malformed']],
  [',', ['malformed', 'malformed']],
  ['', []],
])('%j', (value, uris) => {
  expect(read(value)).toEqual(uris);
});

test('any text is read, and each entry stands in it', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) =>
      readReportUris(value).every(({ text }) => value.includes(text)),
    ),
  );
});

test('a long list takes no more time than it is long', () => {
  const start = performance.now();
  readReportUris('mailto:a@example.org,'.repeat(3000));
  readReportUris(`mailto:${'a'.repeat(64_000)}`);
  readReportUris('!9'.repeat(32_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
