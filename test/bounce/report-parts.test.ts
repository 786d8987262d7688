import { describe, expect, test } from 'vitest';
import { findMachinePart, findOtherReport, findReturnedHeader } from '../../lib/bounce/report-parts.ts';

const part = (mimeType: string, text: string) => ({ mimeType, text });
const report = 'Final-Recipient: rfc822; bob@example.com\nAction: failed';
const header = 'From: ana@example.org\nMessage-ID: <1@example.org>\nSubject: x\n\ntext';

describe('the report', () => {
  test.each([
    ['by its type', [part('text/plain', 'x'), part('message/delivery-status', 'y')], 'y'],
    ['in two parts', [part('message/delivery-status', 'x'), part('message/delivery-status', 'y')], 'x\n\ny'],
    ['by its fields', [part('image/png', 'x'), part('application/octet-stream', report)], report],
    ['never out of the returned mail', [part('message/rfc822', report)], undefined],
    ['none', [part('text/plain', 'Action: failed')], undefined],
  ])('%s', (_, parts, found) => {
    expect(findMachinePart(parts)).toBe(found);
  });
});

describe('the returned header', () => {
  test.each([
    ['by its type', [part('text/plain', header), part('text/rfc822-headers', header)], header],
    ['by the type of RFC 6533', [part('message/global-headers', header)], header],
    ['by its fields', [part('message/delivery-status', report), part('text/plain', header)], header],
    ['none', [part('message/delivery-status', report), part('text/plain', 'Date: today')], undefined],
  ])('%s', (_, parts, found) => {
    expect(findReturnedHeader(parts)).toBe(found);
  });
});

test('a report of another kind', () => {
  expect(findOtherReport([part('message/feedback-report', 'Feedback-Type: abuse')])).toBe(
    'Feedback-Type: abuse',
  );
  expect(findOtherReport([part('message/delivery-status', 'x')])).toBeUndefined();
});
