import { expect, test } from 'vitest';
import { isOneSlipFrom } from '../../lib/checks/one-slip.ts';

test.each([
  ['reject', true],
  ['rject', true], // one left out
  ['reject1', true], // one too many
  ['rejecct', true],
  ['rejact', true], // one wrong
  ['rejcet', true], // two the other way round
  ['rect', false],
  ['rejcte1', false],
  ['', false],
])('%s for reject: %s', (written, is) => {
  expect(isOneSlipFrom(written, 'reject')).toBe(is);
});
