import { expect, test } from 'vitest';
import { gramsOf } from '../../lib/search/grams.ts';
import { sieveOf } from '../../lib/search/sieve.ts';

const forms = [/mailbox full/i, undefined, /user unknown|no such user/i, /.{3}/, /\bspam\b/i];
const formOf = (form: RegExp | undefined) => form;

test('what a text cannot hold falls through, what says nothing of its need does not; the order stays', () => {
  const sieve = sieveOf(forms, formOf, Infinity);
  expect(sieve(gramsOf('550 No such user here'))).toEqual([forms[2], forms[3]]);
  expect(sieve(gramsOf('spam in a full mailbox'))).toEqual([forms[3], forms[4]]);
  expect(sieve(gramsOf(''))).toEqual([forms[3]]);
});

test('as long as one has not been taken apart, it is let through; each time some more are', () => {
  const sieve = sieveOf(forms, formOf, 1);
  const grams = gramsOf('user unknown');
  expect([1, 2, 3, 4, 5].map(() => sieve(grams).length)).toEqual([3, 3, 3, 2, 2]);
});

test('of two lists each has its own', () => {
  const [one, other] = [sieveOf([/abc/], (form) => form), sieveOf([/def/], (form) => form)];
  expect([one(gramsOf('abc')).length, other(gramsOf('abc')).length]).toEqual([1, 0]);
});

test('a text beyond ASCII has the runs of one within it', () => {
  const sieve = sieveOf([/mailbox full/i, /πλήρες/i], (form) => form);
  expect(sieve(gramsOf('Τὸ γραμματοκιβώτιο ΠΛΉΡΕΣ: MAILBOX\u00a0FULL'))).toHaveLength(2);
  expect(sieve(gramsOf('ſo MAILBOX FULL'))).toHaveLength(1);
});
