import { expect, test } from 'vitest';
import { gramsOf } from '../../lib/search/grams.ts';
import { sieveOf } from '../../lib/search/sieve.ts';

const forms = [/mailbox full/i, undefined, /user unknown|no such user/i, /.{3}/, /\bspam\b/i];
const atOnce = { patience: 0, atOnce: Infinity };
const formOf = (form: RegExp | undefined) => form;

test('what a text cannot hold falls through, what says nothing of its need does not; the order stays', () => {
  const sieve = sieveOf(forms, formOf, atOnce);
  expect(sieve(gramsOf('550 No such user here'))).toEqual([forms[2], forms[3]]);
  expect(sieve(gramsOf('spam in a full mailbox'))).toEqual([forms[3], forms[4]]);
  expect(sieve(gramsOf(''))).toEqual([forms[3]]);
});

test('none is taken apart at first, then some more each time: until then one is let through', () => {
  const sieve = sieveOf(forms, formOf, { patience: 2, atOnce: 1 });
  const grams = gramsOf('user unknown');
  expect([1, 2, 3, 4, 5, 6, 7].map(() => sieve(grams).length)).toEqual([4, 4, 3, 3, 3, 2, 2]);
});

test('of two lists each has its own', () => {
  const [one, other] = [sieveOf([/abc/], (form) => form, atOnce), sieveOf([/def/], (form) => form, atOnce)];
  expect([one(gramsOf('abc')).length, other(gramsOf('abc')).length]).toEqual([1, 0]);
});

test('a text beyond ASCII has the runs of one within it', () => {
  const sieve = sieveOf([/mailbox full/i, /πλήρες/i], (form) => form, atOnce);
  expect(sieve(gramsOf('Τὸ γραμματοκιβώτιο ΠΛΉΡΕΣ: MAILBOX\u00a0FULL'))).toHaveLength(2);
  expect(sieve(gramsOf('ſo MAILBOX FULL'))).toHaveLength(1);
});
