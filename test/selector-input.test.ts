import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below } from '../lib/dns/domain-name.ts';
import { readSelector } from '../lib/selector-input.ts';
import { domain } from './helpers/notices.ts';

const org = domain('example.org');

describe('what a person may type for the name of a key', () => {
  test.each([
    ['selector1', 'selector1', 'example.org'],
    ['  Selector1 \n', 'selector1', 'example.org'],
    ['“s1”', 's1', 'example.org'],
    ['selector1._domainkey', 'selector1', 'example.org'],
    ['selector1._domainkey.example.org.', 'selector1', 'example.org'],
    ['selector1 . _domainkey . example.org', 'selector1', 'example.org'],
    ['selector1.example.org', 'selector1', 'example.org'],
    ['march.2005', 'march.2005', 'example.org'],
    ['s=google', 'google', 'example.org'],
    ['v=1; a=rsa-sha256; d=example.org;\r\n s=s1; bh=abc=; b=xyz', 's1', 'example.org'],
    ['DKIM-Signature: s=s1; d=mail.example.org', 's1', 'mail.example.org'],
    ['s1._domainkey.news.example.org', 's1', 'news.example.org'],
    ['my_key', 'my_key', 'example.org'],
  ])('%j', (given, selector, of) => {
    expect(readSelector(given, org)).toEqual({ kind: 'selector', selector, domain: of });
  });

  test('the key of the name above counts as well', () => {
    expect(readSelector('s1._domainkey.example.org', domain('news.example.org'))).toMatchObject({
      domain: 'example.org',
    });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['""', 'empty'],
    ['no name of a key!', 'odd'],
    ['a@example.org', 'odd'],
    ['-', 'odd'],
    ['a..b', 'odd'],
    ['._domainkey.example.org', 'odd'],
    ['<script>', 'odd'],
    ['schlüssel', 'odd'],
    ['x'.repeat(64), 'odd'],
    [`${'x.'.repeat(130)}x`, 'odd'],
    ['s1._domainkey.example.com', 'other-domain'],
    ['s1._domainkey.notexample.org', 'other-domain'],
    ['v=1; s=s1; d=mandrillapp.com;', 'other-domain'],
    ['s1._domainkey.org', 'odd'],
  ])('%j: %s', (given, reason) => {
    expect(readSelector(given, org)).toEqual({ kind: 'not-understood', reason });
  });
});

test('any text: a selector of which a name of DNS can be made, or a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
      const read = readSelector(text, org);
      const isGood =
        read.kind === 'selector' && below(`${read.selector}._domainkey`, read.domain) !== undefined;
      expect(isGood || read.kind === 'not-understood').toBe(true);
    }),
  );
});
