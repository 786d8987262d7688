import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../lib/dns/domain-name.ts';
import { readRecordName } from '../lib/record-name.ts';
import { domain } from './helpers/notices.ts';

describe('the place of a record is told from a domain', () => {
  test.each([
    ['_dmarc.example.org', 'example.org', undefined],
    ['_dmarc.news.example.org', 'news.example.org', undefined],
    ['selector1._domainkey.example.org', 'example.org', 'selector1'],
    ['march.2005._domainkey.example.org', 'example.org', 'march.2005'],
    ['_domainkey.example.org', 'example.org', undefined],
    ['_mta-sts.example.org', 'example.org', undefined],
    ['_smtp._tls.example.org', 'example.org', undefined],
    ['default._bimi.example.org', 'example.org', undefined],
    ['example.net._report._dmarc.example.org', 'example.org', undefined],
  ])('%s', (given, of, selector) => {
    expect(readRecordName(domain(given))).toEqual({ domain: of, selector, askedAs: given });
  });

  test.each([
    'example.org',
    '_spf.example.org',
    'dmarc.example.org',
    '_dmarc.example',
    'mta-sts.example.org',
  ])('%s is left as it is', (given) => {
    expect(readRecordName(domain(given))).toEqual({
      domain: given,
      selector: undefined,
      askedAs: undefined,
    });
  });
});

test('any name has an answer, and long ones have it at once', () => {
  const label = fc.constantFrom('_dmarc', '_domainkey', 'a', '_bimi', '_tls', '_smtp', 'example');
  fc.assert(
    fc.property(fc.array(label, { minLength: 2, maxLength: 30 }), (labels) => {
      const name = parseDomainName(labels.join('.'));
      if (name !== undefined) expect(name.endsWith(readRecordName(name).domain)).toBe(true);
    }),
  );
});
