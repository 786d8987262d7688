import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryOfOctets, octetsOfBinary } from '../../lib/bounce/octets.ts';
import { readOrigin } from '../../lib/bounce/origin.ts';

const nothing = {
  namesFailedRecipients: false,
  isDeliveryReport: false,
  isOfList: false,
  isAutoReply: false,
};

describe('what a header says of how the mail came about', () => {
  test.each([
    ['a person’s mail', 'From: ann@example.org\nSubject: Lunch', {}],
    [
      'a bounce that names whom it lost',
      'X-Failed-Recipients: bob@example.com',
      { namesFailedRecipients: true },
    ],
    [
      'a report, its type folded and in capitals',
      'Content-Type: Multipart/Report; boundary="x";\n\tReport-Type="delivery-status"',
      { isDeliveryReport: true },
    ],
    [
      'a receipt is another report',
      'Content-Type: multipart/report; report-type=disposition-notification',
      {},
    ],
    ['a list’s mail', 'List-Id: <gardeners.lists.example.org>', { isOfList: true }],
    ['a newsletter', 'List-Unsubscribe: <https://example.org/u>', { isOfList: true }],
    ['a holiday answer', 'X-Autoreply: yes', { isAutoReply: true }],
    ['a field in the body', 'Subject: x\n\nX-Failed-Recipients: bob@example.com', {}],
    ['nothing at all', '', {}],
  ])('%s', (_, header, changes) => {
    for (const ends of ['\n', '\r\n'])
      expect(readOrigin(octetsOfBinary(header.replaceAll('\n', ends)))).toEqual({ ...nothing, ...changes });
  });

  test('any octets give an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        expect(Object.keys(readOrigin(octets))).toEqual(Object.keys(nothing));
        expect(binaryOfOctets(octets).length).toBe(octets.length);
      }),
    );
  });
});
