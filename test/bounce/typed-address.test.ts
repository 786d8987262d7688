import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeOriginal,
  decodeUnicode,
  decodeXtext,
  readTypedAddress,
} from '../../lib/bounce/typed-address.ts';

test.each([
  ['plain', 'rfc822; bob@example.com', 'bob@example.com'],
  ['in brackets, with a comment', 'RFC822;<bob@example.com> (Bob)', 'bob@example.com'],
  ['without a type', 'bob@example.com', 'bob@example.com'],
  ['of Exchange’s old type', 'smtp;bob@example.com', 'bob@example.com'],
  ['a quoted local part', 'rfc822;"bob smith"@example.com', '"bob smith"@example.com'],
  ['a quote in quotes', 'rfc822;"bob \\"b\\" smith"@example.com', '"bob \\"b\\" smith"@example.com'],
  ['an address literal', 'rfc822;bob@[192.0.2.1]', 'bob@[192.0.2.1]'],
  ['a route before it', 'rfc822;<@a.example,@b.example:bob@example.com>', 'bob@example.com'],
  ['RFC 6533, encoded', 'utf-8; b\\x{FC}ro@m\\x{fc}ller.example', 'büro@müller.example'],
  ['RFC 6533, as it is', 'utf-8; 用户@例子.example', '用户@例子.example'],
  ['RFC 6533, above the first plane', 'utf-8; \\x{20BB7}@example.com', '𠮷@example.com'],
  ['RFC 6533 under the older type', 'rfc822; b\\x{FC}ro@example.com', 'büro@example.com'],
  ['xtext', 'rfc822;bob+40example.com', 'bob@example.com'],
  ['a plus of its own', 'rfc822;bob+20@example.com', 'bob+20@example.com'],
  ['cut by a fold', 'rfc822; bob@exam ple.com', 'bob@example.com'],
  ['Exchange’s capsule', 'rfc822;IMCEASMTP-bob+40example+2Ecom@example.org', 'bob@example.com'],
  ['another capsule', 'rfc822;IMCEAEX-_O=A@example.org', 'IMCEAEX-_O=A@example.org'],
  ['a user of one machine', 'LOCAL; bob', undefined],
  ['a local type with an address', 'LOCAL; <bob@example.com>', 'bob@example.com'],
  ['X.400', 'x400; c=US;a= ;p=Example;s=Bob', undefined],
  ['a program', 'X-Unix; |/usr/bin/procmail', undefined],
  ['nothing', undefined, undefined],
])('%s', (_, field, address) => {
  expect(readTypedAddress(field)).toBe(address);
});

test.each([
  ['bob+2Btag@example.com', 'bob+tag@example.com'],
  ['a+3Db@example.com', 'a=b@example.com'],
  ['bob+20tag@example.com', 'bob+20tag@example.com'],
  ['bob+2B@example.com', 'bob+2B@example.com'],
  [undefined, undefined],
])('an original recipient %s is %s', (field, address) => {
  expect(decodeOriginal(field)).toBe(address);
});

test('xtext and RFC 6533 are undone', () => {
  const xtext = (text: string) =>
    text.replace(/[+=]/g, (one) => `+${one.charCodeAt(0).toString(16).toUpperCase()}`);
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]*$/), (text) => {
      expect(decodeXtext(xtext(text))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[\u00a1-\u00ff\u4e00-\u4eff]*$/), (text) => {
      const encoded = text.replace(/./gu, (one) => `\\x{${one.charCodeAt(0).toString(16)}}`);
      expect(decodeUnicode(encoded)).toBe(text);
    }),
  );
});

test.each([
  ['\\x{D800}', '\\x{D800}'],
  ['\\x{110000}', '\\x{110000}'],
  ['\\x{0A}', '\\x{0A}'],
])('%s is no character', (text, decoded) => {
  expect(decodeUnicode(text)).toBe(decoded);
});

test('any field: an address or nothing, in time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readTypedAddress(`utf-8; ${text}`) ?? 'a@b').toContain('@');
    }),
  );
  const start = performance.now();
  for (const piece of ['"', '\\"', '+2B', '\\x{', '<', 'a@', '(', ' '])
    readTypedAddress(`rfc822; ${piece.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
