import { expect, test } from 'vitest';
import { findShownReport } from '../../lib/bounce/shown-report.ts';

test.each([
  [
    'between other words',
    'Hello\n\nFinal-Recipient: rfc822;a@b.example\nAction: failed\n\nBye',
    'Final-Recipient: rfc822;a@b.example\nAction: failed\n',
  ],
  [
    'quoted',
    '> Final-Recipient: rfc822;a@b.example\n> Action: failed',
    'Final-Recipient: rfc822;a@b.example\nAction: failed',
  ],
  [
    'quoted in a quotation',
    'Status: x\nHello\n> > Final-Recipient: rfc822;a@b.example\n> > Action: failed',
    'Final-Recipient: rfc822;a@b.example\nAction: failed',
  ],
  ['that begins behind a return without a new line', 'a\rFinal-Recipient: rfc822;a@b.example', undefined],
  [
    'whose fold has lost its indent',
    'Final-Recipient: rfc822;a@b.example\nDiagnostic-Code: smtp; 550 no\nbody here\nAction: failed',
    'Final-Recipient: rfc822;a@b.example\nDiagnostic-Code: smtp; 550 no\n body here\nAction: failed',
  ],
  [
    'behind a lone field',
    'Status: x\nHello\nFinal-Recipient: rfc822;a@b.example',
    'Final-Recipient: rfc822;a@b.example',
  ],
  ['none', 'Status: 5.1.1\nAction: failed', undefined],
])('a report %s', (_, text, report) => {
  expect(findShownReport(text)).toBe(report);
});
