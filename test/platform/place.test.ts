import { expect, test } from 'vitest';
import { placeOfAddress } from '../../lib/platform/place.ts';

test.each([
  ['', { kind: 'popup' }],
  ['?x=1', { kind: 'popup' }],
  ['?tab=12', { kind: 'tab', over: 12 }],
  ['?tab=', { kind: 'tab', over: undefined }],
  ['?tab=-1', { kind: 'tab', over: undefined }],
  ['?tab=1e3', { kind: 'tab', over: undefined }],
  ['?tab=99999999999999999999', { kind: 'tab', over: undefined }],
])('%s', (search, place) => {
  expect(placeOfAddress(search)).toEqual(place);
});
