import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAddress, findAddresses, isSameAddress } from '../../lib/bounce/address.ts';

test.each([
  ['Bob <bob@example.com>', 'bob@example.com'],
  ['rfc822;bob@example.com.', 'bob@example.com'],
  ['mailto:bob@example.com', 'bob@example.com'],
  ['"a b"@example.com', '"a b"@example.com'],
  ['büro@müller.example', 'büro@müller.example'],
  ['bob@example.jp您好', 'bob@example.jp'],
  ['bob@example', undefined],
  ['@example.com', undefined],
  [undefined, undefined],
])('%s', (text, address) => {
  expect(findAddress(text)).toBe(address);
});

test('two spellings of one mailbox', () => {
  expect(isSameAddress('Bob@Example.com', 'bob@example.COM')).toBe(true);
  expect(isSameAddress(undefined, undefined)).toBe(false);
});

test('every ordinary address is found as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9._+-]{0,20}[a-z]$/), fc.domain(), (local, domain) => {
      expect(findAddresses(`to <${local}@${domain}>:`).map(({ address }) => address)).toEqual([
        `${local}@${domain}`,
      ]);
    }),
  );
});
