import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsAsSource } from '../../lib/bounce/source-start.ts';

test.each([
  ['a header', 'Received: from a\nMessage-ID: <1@example.org>\n\ntext', true, true],
  ['lines end in CR LF', 'Received: from a\r\nMessage-ID: <1@example.org>\r\n\r\ntext', true, true],
  ['a byte order mark', '\ufeffReceived: from a\nMIME-Version: 1.0\n\nx', true, true],
  ['its octets, read as Latin-1', '\u00ef\u00bb\u00bfReceived: from a\nMIME-Version: 1.0\n\nx', true, true],
  [
    'the line of an mbox file',
    'From bob@example.org Mon Jan  1\nReceived: a\nReturn-Path: <>\n\nx',
    true,
    true,
  ],
  ['empty lines first', '\n\n\nReceived: a\nReturn-Path: <>\n\nx', true, true],
  ['what people copy from a page', 'From: a@example.org\nTo: b@example.org\nSubject: x\n\ny', true, false],
  ['a text', 'Your message was not delivered.\n\nReceived: a\nReturn-Path: <>', false, false],
  ['a text with a colon', 'Error: no such message\nfrom us\n\nx', false, false],
  ['one field', 'Subject: x\n\ny', false, false],
  ['nothing', '', false, false],
] as const)('%s', (_, text, isSource, isSourceStrictly) => {
  expect(startsAsSource(text)).toBe(isSource);
  expect(startsAsSource(text, 'strictly')).toBe(isSourceStrictly);
});

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof startsAsSource(text)).toBe('boolean');
    }),
  );
});
