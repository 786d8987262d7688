import { expect, test } from 'vitest';
import { gramsOf } from '../../lib/search/grams.ts';
import { keysOf } from '../../lib/search/keys.ts';
import { needOf } from '../../lib/search/needs.ts';

const forms = [/mailbox full/i, /.*/, /mailbox (?:unknown|locked)/i, /(?:mail ?box|quota)\b.{0,20}\bover/i];
const keys = keysOf(forms.map(needOf));

test.each<[string, readonly number[]]>([
  ['the mailbox is gone', [1]],
  ['mailbox full', [0, 1]],
  ['mailbox locked', [1, 2]],
  ['quota over', [1, 3]],
  ['', [1]],
])('%j may hold only those of which it holds a key', (text, places) => {
  const grams = gramsOf(text);
  expect([0, 1, 2, 3].filter((place) => keys(place, grams))).toEqual(places);
});
