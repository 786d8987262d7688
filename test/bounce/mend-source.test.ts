import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendSource } from '../../lib/bounce/mend-source.ts';

const whole = 'Content-Type: multipart/report; boundary="b"\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n';

test.each([
  ['a source that needs nothing', whole],
  ['a plain text', 'Subject: x\n\ntext'],
  [
    'a text that shows the parts of a returned mail',
    'Subject: x\n\nHi. It failed.\n\n--- Below is a copy.\n\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b--',
  ],
  ['a folded line of blanks', 'Subject: x\n \n y\nFrom: a@example.org\n\ntext'],
  ['nothing', ''],
])('%s stays as it is', (_, source) => {
  expect(mendSource(source)).toBe(source);
});

test.each([
  ['CR alone', 'Subject: x\r\rtext', 'Subject: x\n\ntext'],
  ['the dots of a dialogue', 'Subject: x\r\n\r\n..y\r\n.\r\n', 'Subject: x\r\n\r\n.y\r\n'],
  ['a header that blanks end', 'Subject: x\n \nIt failed.', 'Subject: x\n\nIt failed.'],
  [
    'a boundary that the body does not use',
    whole.replace('"b"', '"c"'),
    `Content-Type: multipart/mixed; boundary="b"\n${whole.replace('"b"', '"c"')}`,
  ],
  [
    'fields in the header of their part',
    'Subject: x\n\nContent-Type: message/delivery-status\nFinal-Recipient: x',
    'Subject: x\n\nContent-Type: message/delivery-status\n\nFinal-Recipient: x',
  ],
])('mended: %s', (_, source, mended) => {
  expect(mendSource(source)).toBe(mended);
});

test('what is mended stays mended, and no word of it is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r',
      '.',
      '--b',
      '--b--',
      ' ',
      'Content-Type: multipart/mixed; boundary=b',
      'Subject: x',
      'x',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const mended = mendSource(pieces.join(''));
      const letters = (text: string) => text.replace(/[\s.]/g, '');
      expect(letters(mended).endsWith(letters(pieces.join('')))).toBe(true);
    }),
  );
});
