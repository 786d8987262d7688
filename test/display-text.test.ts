import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayDomain, displayText } from '../lib/display-text.ts';

test.each([
  ['right-to-left override', 'example\u202Egro', 'examplegro'],
  ['zero width', 'exa\u200Bmple', 'example'],
  ['isolates', '\u2066a\u2069', 'a'],
  ['control characters', 'a\u0000b\u001bc', 'abc'],
  ['tag characters', 'a\u{e0041}b', 'ab'],
  ['line breaks and tabs stay', 'a\n\tb', 'a\n\tb'],
  ['other letters stay', 'Zürich 日本', 'Zürich 日本'],
])('%s', (_, given, shown) => {
  expect(displayText(given)).toBe(shown);
});

test.each([
  ['example.org', 'example.org'],
  ['EXAMPLE.org', 'example.org'],
  ['аpple.example', 'xn--pple-43d.example (аpple.example)'],
  ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example (münchen.example)'],
  ['ann@аpple.example', 'ann@xn--pple-43d.example (аpple.example)'],
  ['no domain at all', 'no domain at all'],
])('domain %s', (given, shown) => {
  expect(displayDomain(given)).toBe(shown);
});

test('whatever comes in, nothing that hides or turns comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(displayText(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000-\u0008]/);
      expect(displayDomain(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000-\u0008]/);
    }),
  );
});
