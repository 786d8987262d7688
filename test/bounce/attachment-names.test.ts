import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentNamesOf } from '../../lib/bounce/attachment-names.ts';

test.each([
  ['quoted', 'Content-Disposition: attachment; filename="a b.zip"', ['a b.zip']],
  ['folded', 'Content-Disposition: attachment;\n\tfilename=a.htm', ['a.htm']],
  ['of the type', 'Content-Type: application/zip; name="a.zip"', ['a.zip']],
  ['RFC 2231', "Content-Disposition: attachment; filename*=UTF-8''a%20b.html", ["UTF-8''a%20b.html"]],
  ['RFC 2231, continued', 'Content-Disposition: attachment;\n filename*0="a.iso"', ['a.iso']],
  ['both', 'Content-Type: x/y; name="a.js"\nContent-Disposition: inline; filename="a.js"', ['a.js']],
  [
    'of the returned mail',
    'Content-Type: message/rfc822\n\nContent-Disposition: attachment; filename="a.zip"',
    [],
  ],
  ['none', 'The file name="x" is long', []],
])('%s', (_, source, names) => {
  expect(attachmentNamesOf(source)).toEqual(names);
});

test('any source has a list of them', () => {
  fc.assert(fc.property(fc.string(), (source) => attachmentNamesOf(source).length <= 50));
});
