import { expect, test } from 'vitest';
import { readDkimSignature } from '../../lib/bounce/dkim-signature.ts';
import { readOriginal } from '../../lib/bounce/original.ts';
import { signature } from '../helpers/originals.ts';

test('the tags that bear on a refusal', () => {
  expect(
    readDkimSignature(
      'v=1; a=RSA-SHA1; c=relaxed/simple; d=Example.ORG; s=News; t=1767225600; x=1767312000;\t l=200; i=ana=2Eb@mail.example.org; b=d=\n x',
    ),
  ).toEqual(
    signature('example.org', 'news', {
      algorithm: 'rsa-sha1',
      identity: 'mail.example.org' as never,
      signedAt: 1767225600,
      expiresAt: 1767312000,
      hasBodyLength: true,
    }),
  );
});

test.each([
  ['no d=', 'v=1; a=rsa-sha256; s=k'],
  ['no s=', 'v=1; a=rsa-sha256; d=example.org'],
  ['an address for d=', 'd=192.0.2.1; s=k'],
  ['a selector that no name can hold', 'd=example.org; s=a b/c'],
  ['nothing', ''],
  ['an empty d= before a good one', 'd=; d=example.org; s=k'],
])('no signature: %s', (_, field) => {
  expect(readDkimSignature(field)).toBeUndefined();
});

test.each<readonly [string, string, object]>([
  ['of a tag that stands twice the first', 'd=example.org; s=one; s=two', { selector: 'one' }],
  ['x= that is no number', 'd=example.org; s=k; x=tomorrow', { expiresAt: undefined }],
  ['x= with a sign', 'd=example.org; s=k; x=-5', { expiresAt: undefined }],
  ['x= beyond all dates', 'd=example.org; s=k; x=99999999999999999999', { expiresAt: undefined }],
  ['x= with blanks', 'd=example.org; s=k; x= 17 67 ', { expiresAt: 1767 }],
  ['l=0 is a length', 'd=example.org; s=k; l=0', { hasBodyLength: true }],
  ['l= without a number is none', 'd=example.org; s=k; l=', { hasBodyLength: false }],
  ['i= without a domain', 'd=example.org; s=k; i=@', { identity: undefined }],
  ['i= with the domain alone', 'd=example.org; s=k; i=@a.example.org', { identity: 'a.example.org' }],
  ['a name of another script', 'd=bücher.example; s=k', { domain: 'xn--bcher-kva.example' }],
  ['an algorithm that is none', 'd=example.org; s=k; a=<b>', { algorithm: undefined }],
])('%s', (_, field, said) => {
  expect(readDkimSignature(field)).toMatchObject(said);
});

test('a header with 10,000 signatures is read, and not all of them', () => {
  const header = `${'DKIM-Signature: v=1; d=example.org; s=k\n'.repeat(10_000)}From: ana@example.org\nMessage-ID: <1@example.org>\n`;
  const start = performance.now();
  expect(readOriginal(header)?.dkim).toHaveLength(50);
  expect(performance.now() - start).toBeLessThan(500);
});
